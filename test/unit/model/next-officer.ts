import type { CaseCommandType } from '#schema/case/commands.ts';
import { actorsOf, type TableActor } from '#schema/case/who-may-what.ts';
import type { Choice } from './choice.ts';
import type { Memory } from './memory.ts';
import type { Offices } from './offices.ts';
import { actingOffices, rewardOffices } from './scope.ts';
import type { Who } from './signing.ts';

/** Holds several appointments: submits, appraises, proposes and decides as it comes, against four eyes. */
const JACK = 'of-JACK1';
type Post = { readonly role: string; readonly office: string };
const NOBODY: Post = { role: 'VFF', office: 'VFF@vn.56' };
const STRANGERS: readonly Post[] = [
  { role: 'COMMUNE_POLICE', office: 'COMMUNE_POLICE@vn.56.22402' },
  { role: 'COMMUNE_PC', office: 'COMMUNE_PC@vn.56.22402' },
  { role: 'PROV_POLICE', office: 'PROV_POLICE@vn.01' },
  { role: 'PROV_PC', office: 'PROV_PC@vn.01' },
  { role: 'UNIT_HEAD', office: 'UNIT@56-CQ-000999' },
  { role: 'RECORDS', office: 'COMMUNE_POLICE@vn.01.00004' },
  { role: 'OFFICE_HEAD', office: 'PROV_PC@vn.01' },
  { role: 'REWARD_DECIDER', office: 'PROV_PC@vn.01' },
];

const kindOf = (office: string) => office.split('@')[0] ?? '';
const roleIn = (office: string) => (kindOf(office) === 'UNIT' ? 'UNIT_HEAD' : kindOf(office));
const at = <T>(items: readonly T[], index: number, otherwise: T): T => items[index % items.length] ?? otherwise;

/** Where the officer sits whom the table means. */
export const postOf = (symbol: TableActor, offices: Offices, memory: Memory, pick: number): Post => {
  const acting = at(actingOffices(offices, memory), pick, offices.SB);
  switch (symbol) {
    case 'UNIT_HEAD':
      return { role: 'UNIT_HEAD', office: offices.unit };
    case 'SB':
    case 'DEC':
    case 'SUPERIOR_SB':
    case 'PROV_POLICE':
      return { role: kindOf(offices[symbol]), office: offices[symbol] };
    case 'REWARD_DECIDER':
      return { role: symbol, office: at(rewardOffices(offices, memory.rewardKind), pick, offices.DEC) };
    case 'RECORDS':
      return { role: symbol, office: offices.SB };
    case 'OFFICE_HEAD':
      return { role: symbol, office: acting };
    case 'ASSIGNEE_OFFICE':
      return { role: roleIn(acting), office: acting };
    case 'SYSTEM':
      return { role: symbol, office: 'SYSTEM@vn' };
  }
};

/** The same role elsewhere, or the powers one level off which the law does not give. */
const elsewhere = (offices: Offices, { role, office }: Post, person: number): Post => {
  const nearest = [offices.communePC, offices.provincePC, offices.communePolice, offices.PROV_POLICE];
  const near = nearest.map((each) => ({ role: kindOf(each), office: each }));
  const same = [...near, ...STRANGERS].filter((post) => post.role === role && post.office !== office);
  return person % 2 === 0 ? at(same, person, NOBODY) : at(near, (person - 1) / 2, NOBODY);
};

const OTHERS = ['RECORDS', 'REWARD_DECIDER', 'OFFICE_HEAD', 'AUDITOR', 'VFF', 'UNIT_STAFF', 'ADMIN'];

/** Any post on or near the case, each role in an office of its kind. */
const anyPost = (offices: Offices, person: number): Post => {
  const near = [offices.unit, offices.communePolice, offices.PROV_POLICE, 'V05@vn'];
  const deciding = [offices.communePC, offices.provincePC, 'MINISTER@vn', 'SYSTEM@vn'];
  const own = [...near, ...deciding].map((office) => ({ role: roleIn(office), office }));
  return at([...own, ...OTHERS.map((role) => ({ role, office: offices.SB }))], person, NOBODY);
};

const post = (type: CaseCommandType, memory: Memory, offices: Offices, choice: Choice): Post => {
  const symbol = at(actorsOf(type), choice.pick, 'SB');
  const right = postOf(symbol, offices, memory, choice.pick);
  if (choice.flaw === 'role') return anyPost(offices, choice.person);
  return choice.flaw === 'office' ? elsewhere(offices, right, choice.person) : right;
};

/** Two officers in every office, and one who turns up in all of them. */
const personOf = (role: string, person: number): string => {
  if (role === 'SYSTEM') return 'system:case-timer';
  if (person % 7 === 0) return JACK;
  return `of-${role.replaceAll('_', '')}${person % 2}`;
};

/** Now and then somebody who has already had the case in hand, whichever office he sits in now. */
const again = (memory: Memory, person: number): string | undefined => {
  const hands = [
    ...memory.restorationAskedBy,
    ...memory.rewardProposers,
    ...memory.submitters,
    ...memory.typists,
    ...memory.registrationTypists,
    ...memory.appraisers,
    ...memory.proposers,
  ];
  return person % 6 === 3 ? hands[person % Math.max(hands.length, 1)] : undefined;
};

export const nextOfficer = (type: CaseCommandType, memory: Memory, offices: Offices, choice: Choice): Who => {
  const { role, office } = post(type, memory, offices, choice);
  const officer = (role === 'SYSTEM' ? undefined : again(memory, choice.person)) ?? personOf(role, choice.person);
  const typist = personOf('COMMUNE_POLICE', choice.person + 1);
  return {
    officer,
    role,
    office,
    ...(choice.person % 13 === 1 && role !== 'SYSTEM' ? { onBehalfOf: JACK } : {}),
    ...(role === 'UNIT_HEAD' && choice.person % 5 === 2 ? { enteredBy: typist } : {}),
  };
};
