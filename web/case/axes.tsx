import { Text } from '@mantine/core';
import type { CaseView } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { missingText, readMissing } from '../lists/missing.ts';
import { Pairs } from './pairs.tsx';
import { Panel } from './panel.tsx';

/** The four axes, and what a recognition decision still waits for. */
export const Axes = ({ of }: { readonly of: CaseView }) => {
  const { t, name } = useText();
  const missing = readMissing(of.missing).map((each) => missingText({ name }, each));
  return (
    <Panel title={t('case.results')}>
      <Pairs
        pairs={[
          [t('axis.registration'), name('registration', of.axes.registration)],
          [t('axis.recognition'), name('recognition', of.axes.recognition)],
          [t('axis.grade'), name('grade', of.axes.grade)],
          [t('axis.reward'), name('reward', of.axes.reward)],
          [t('pending.column.missing'), missing.join('; ')],
        ]}
      />
      {!of.countsInDenominator && <Text size="sm">{t('case.outOfRatio')}</Text>}
    </Panel>
  );
};
