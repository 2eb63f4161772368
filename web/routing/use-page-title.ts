import { useEffect } from 'react';
import { useText } from '../i18n/language.tsx';

/** The window's title names the page, so that tabs and screen readers tell pages apart. */
export const usePageTitle = (title: string): void => {
  const { t } = useText();
  const brand = t('app.name');
  useEffect(() => {
    document.title = `${title} · ${brand}`;
  }, [title, brand]);
};
