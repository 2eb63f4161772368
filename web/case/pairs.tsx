import type { ReactNode } from 'react';
import styles from './case.module.css';

export type Pair = readonly [name: string, value: ReactNode];

/** Names and values; one without a value is left out. */
export const Pairs = ({ pairs }: { readonly pairs: readonly Pair[] }) => (
  <dl className={styles['pairs']}>
    {pairs
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
