import type { CaseView } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import styles from './case.module.css';
import { type StepState, trackerStates } from './tracker-states.ts';

const MARKS = { done: '✓', current: '●', open: '◐', later: '', stopped: '–' } as const satisfies Record<
  StepState,
  string
>;

/** The eight steps, always in the same place; each says in words how it stands. */
export const Tracker = ({ of }: { readonly of: CaseView }) => {
  const { t } = useText();
  return (
    <ol className={styles['tracker']} aria-label={t('tracker.title')}>
      {trackerStates(of).map(({ step, state }, index) => (
        <li key={step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
          <span className={styles['mark']} aria-hidden>
            {MARKS[state] === '' ? index + 1 : MARKS[state]}
          </span>
          <span className={styles['stepName']}>
            {index + 1}. {t(`step.${step}`)}
          </span>
          <span className={styles['stepState']}>{t(`tracker.${state}`)}</span>
        </li>
      ))}
    </ol>
  );
};
