import { describe, expect, it } from 'vitest';
import { appraiser, policeHead, receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { underAppraisal } from '#test/support/case/stages.ts';
import { caseAfter, given } from '#test/support/case/story.ts';

const facts = { assigneeOffices: [receiver.office] };
const gone = { ...facts, assigneeGone: receiver.officer };
const claim = (person: typeof receiver, known: object = facts) =>
  signed('AssignCase', { assignee: person.officer }, person, '2026-10-21', { facts: known });
const claimed = () => caseAfter(underAppraisal(), claim(receiver));

describe('a claim whose officer has left the office', () => {
  it('blocks no colleague', () => {
    given(claimed()).when(claim(appraiser, gone)).thenEvents('CaseAssigned');
    expect(caseAfter(claimed(), claim(appraiser, gone)).assignee).toBe(appraiser.officer);
  });

  it('is not there to be released', () => {
    const release = (known: object) => signed('ReleaseCase', {}, policeHead, '2026-10-22', { facts: known });
    given(claimed())
      .when(release({ assigneeGone: receiver.officer }))
      .thenRefused({ code: 'NotAssigned' });
    given(claimed()).when(release({})).thenEvents('CaseReleased');
  });

  it('says nothing against the claim that another made in the meantime', () => {
    given(caseAfter(claimed(), claim(appraiser, gone)))
      .when(claim({ ...receiver, officer: policeHead.officer }, gone))
      .thenRefused({ code: 'AlreadyAssigned', assignee: appraiser.officer });
  });
});
