import type { CaseView } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import styles from './lists.module.css';

type Status = CaseView['status'];

const TONES: Readonly<Partial<Record<Status, string>>> = {
  RegistrationReturned: 'returned',
  DossierReturned: 'returned',
  Classified: 'done',
  Reported: 'done',
  Closed: 'done',
  Excluded: 'stopped',
  Dissolved: 'stopped',
};

export const StatusTag = ({ status }: { readonly status: Status }) => {
  const { name } = useText();
  return (
    <span className={styles['status']} data-tone={TONES[status] ?? 'running'}>
      {name('status', status)}
    </span>
  );
};
