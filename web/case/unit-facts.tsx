import type { CaseView } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { Pairs } from './pairs.tsx';
import { Panel } from './panel.tsx';

/** What is known of the unit, as pinned in the case; what is not known says so. */
export const UnitFacts = ({ of }: { readonly of: CaseView }) => {
  const { t, name } = useText();
  const { facts } = of;
  const yesNo = (value: boolean | null) => t(value === null ? 'common.notKnown' : value ? 'common.yes' : 'common.no');
  const levels = facts.schoolLevels.map((level) => name('schoolLevel', level)).join(', ');
  const { enterprise } = facts;
  return (
    <Panel title={t('case.facts')}>
      <Pairs
        pairs={[
          [t('units.column.id'), of.unitId],
          [t('units.column.type'), name('unitType', facts.type)],
          [t('units.column.level'), facts.level === null ? t('common.notKnown') : name('level', facts.level)],
          [t('units.column.area'), sentenceCase(of.areaName)],
          [t('field.managingAuthority'), facts.managingAuthority],
          [t('field.partyBody'), yesNo(facts.partyBody)],
          [t('field.armedForces'), yesNo(facts.armedForces)],
          [t('field.schoolLevels'), levels],
          [t('field.sector'), enterprise && name('sector', enterprise.sector)],
          [t('field.insuredStaff'), enterprise?.insuredStaff],
        ]}
      />
    </Panel>
  );
};
