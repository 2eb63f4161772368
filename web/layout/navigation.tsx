import { NavLink } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useText } from '../i18n/language.tsx';

const PAGES = [
  { href: '/work', key: 'nav.work' },
  { href: '/pending', key: 'nav.pending' },
  { href: '/cases', key: 'nav.cases' },
  { href: '/units', key: 'nav.units' },
  { href: '/deadlines', key: 'nav.deadlines' },
  { href: '/years', key: 'nav.years' },
] as const;

export const Navigation = ({ onNavigate }: { readonly onNavigate: () => void }) => {
  const { t } = useText();
  const [path] = useLocation();
  return (
    <nav aria-label={t('app.navigation')}>
      {PAGES.map(({ href, key }) => {
        const here = path === href || path.startsWith(`${href}/`);
        return (
          <NavLink
            key={href}
            component={Link}
            href={href}
            label={t(key)}
            active={here}
            aria-current={path === href ? 'page' : undefined}
            onClick={onNavigate}
          />
        );
      })}
    </nav>
  );
};
