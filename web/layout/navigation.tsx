import { NavLink } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useText } from '../i18n/language.tsx';
import { useUnread } from '../notices/use-notices.ts';
import { answersForArea } from '../reminders/answers-for-area.ts';
import { useSession } from '../session/use-session.ts';

const PAGES = [
  { href: '/work', key: 'nav.work' },
  { href: '/notices', key: 'nav.notices' },
  { href: '/pending', key: 'nav.pending' },
  { href: '/cases', key: 'nav.cases' },
  { href: '/units', key: 'nav.units' },
  { href: '/duties', key: 'nav.duties' },
  { href: '/reminders', key: 'nav.reminders' },
  { href: '/telephone', key: 'nav.telephone' },
  { href: '/deadlines', key: 'nav.deadlines' },
  { href: '/years', key: 'nav.years' },
  { href: '/absences', key: 'nav.absences' },
  { href: '/mail', key: 'nav.mail' },
] as const;

/** For whoever answers for an area. */
const OF_AREA: readonly string[] = ['nav.reminders', 'nav.telephone'];

const Label = ({ page }: { readonly page: (typeof PAGES)[number]['key'] }) => {
  const { t } = useText();
  const { data: unread = 0 } = useUnread();
  if (page !== 'nav.notices' || unread === 0) return t(page);
  return (
    <>
      {t(page)} <strong>{t('nav.unread', { count: unread })}</strong>
    </>
  );
};

export const Navigation = ({ onNavigate }: { readonly onNavigate: () => void }) => {
  const { t } = useText();
  const [path] = useLocation();
  const { appointments } = useSession().officer;
  const ofArea = answersForArea(appointments);
  const runsIt = appointments.some(({ role }) => role === 'ADMIN');
  return (
    <nav aria-label={t('app.navigation')}>
      {PAGES.filter(({ key }) => (key === 'nav.mail' ? runsIt : !OF_AREA.includes(key) || ofArea)).map(
        ({ href, key }) => {
          const here = path === href || path.startsWith(`${href}/`);
          return (
            <NavLink
              key={href}
              component={Link}
              href={href}
              label={<Label page={key} />}
              active={here}
              aria-current={path === href ? 'page' : undefined}
              onClick={onNavigate}
            />
          );
        },
      )}
    </nav>
  );
};
