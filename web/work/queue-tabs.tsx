import { Link } from 'wouter';
import type { Queue, QueueCounts } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { QUEUES } from '../lists/codes.ts';
import { useWorkCounts } from './use-work.ts';
import styles from './work.module.css';

const countOf = (queue: Queue, counts: QueueCounts): number => {
  switch (queue) {
    case 'needs-me':
      return counts.needsMe;
    case 'waiting':
      return counts.waiting;
    case 'due':
      return counts.due;
    case 'unassigned':
      return counts.unassigned;
  }
};

/** The queues are links: each has its address, and a keyboard reaches it like any link. */
export const QueueTabs = ({ current }: { readonly current: Queue }) => {
  const { t } = useText();
  const { data: counts } = useWorkCounts();
  return (
    <nav aria-label={t('work.queues')} className={styles['queues']}>
      {QUEUES.map((queue) => (
        <Link
          key={queue}
          href={`/work?queue=${queue}`}
          className={styles['queue'] ?? ''}
          aria-current={queue === current ? 'page' : undefined}
        >
          <span>{t(`work.queue.${queue}`)}</span>
          <strong>{counts ? countOf(queue, counts) : '…'}</strong>
        </Link>
      ))}
    </nav>
  );
};
