import type { CaseView } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { lastGoodDay, momentOf } from '../time/local-time.ts';
import { Pairs } from './pairs.tsx';
import { Panel } from './panel.tsx';

/** When the unit registered, and by when it had or has to. */
export const Registration = ({ of }: { readonly of: CaseView }) => {
  const { t, name } = useText();
  return (
    <Panel title={t('case.registrationTitle')}>
      <Pairs
        pairs={[
          [t('axis.registration'), name('registration', of.axes.registration)],
          [t('case.windowUntil'), of.windowCloses && lastGoodDay(of.windowCloses)],
          [t('case.lapses'), of.lapsesAt && lastGoodDay(of.lapsesAt)],
          [t('case.firstSubmitted'), of.firstRegisteredAt && momentOf(of.firstRegisteredAt)],
          [t('case.fixUntil'), of.fixBy && lastGoodDay(of.fixBy)],
        ]}
      />
    </Panel>
  );
};
