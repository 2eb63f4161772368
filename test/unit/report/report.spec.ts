import { expect, it } from 'vitest';
import { reportDecider } from '#domain/report/report.ts';
import { ReportCommand } from '#schema/report.ts';
import { provincial, receiver } from '#test/support/case/officers.ts';
import { by, given } from '#test/support/streams/given.ts';

const figures = { eligible: 10, excluded: 2, registered: 9, met: 7, notMet: 1, grades: { FAIR: 7 } };
const draft = (person = provincial, over: object = {}) => {
  const data = {
    reportId: 'R6-2026-vn.56-0001',
    kind: 'R6',
    year: 2026,
    province: '56',
    position: '42',
    figures,
    cases: [],
    ...over,
  };
  return by(person, '2026-12-05', ReportCommand.parse({ type: 'DraftReport', data }));
};

it('drafts a snapshot once, by the provincial police of that province', () => {
  given(reportDecider).when(draft()).thenEvents('ReportDrafted');
  expect(given(reportDecider, draft()).state.report?.figures).toEqual(figures);
  given(reportDecider, draft()).when(draft()).thenRefused({ code: 'ReportAlreadyDrafted' });
  given(reportDecider).when(draft(receiver)).thenRefused({ code: 'RoleMissing' });
  given(reportDecider)
    .when(draft(provincial, { province: '01' }))
    .thenRefused({ code: 'OutsideScope', area: 'vn.01' });
});
