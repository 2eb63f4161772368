import { Link } from 'wouter';
import { useText } from '../i18n/language.tsx';
import emblem from '../theme/emblem.svg';
import styles from './shell.module.css';

export const Brand = () => {
  const { t } = useText();
  return (
    <Link href="/work" className={styles['brand'] ?? ''}>
      <img src={emblem} alt="" width={28} height={28} />
      {t('app.name')}
    </Link>
  );
};
