import { decisionName } from '#texts/decision-name.ts';
import type { CaseView, EventView } from '../api/contract.ts';
import type { Translator } from '../i18n/translator.ts';

/** How people call what an id stands for; `undefined`: it is no id that anybody would read. */
export type NameOf = (id: string) => string | undefined;

const OFFICE = /^([A-Z][A-Z0-9_]*)@(.+)$/;
const OFFICER = /^of-\S+$/;

type Known = {
  readonly of: Pick<CaseView, 'offices' | 'assignee' | 'assigneeName'>;
  readonly events: readonly EventView[];
};

/** Offices and officers that the case and its events name. */
const namesKnown = ({ of, events }: Known): ReadonlyMap<string, string> =>
  new Map([
    ...events.flatMap(({ actor }): [string, string][] => [
      [actor.office, actor.officeName],
      [actor.officer, actor.officerName],
    ]),
    ...Object.values(of.offices).map(({ id, name }): [string, string] => [id, name]),
    ...(of.assignee === null ? [] : [[of.assignee, of.assigneeName ?? of.assignee] satisfies [string, string]]),
  ]);

/** Names for the ids of what was recorded: of offices, officers and decisions. */
export const namesIn = (known: Known, { t, name, language }: Translator): NameOf => {
  const names = namesKnown(known);
  const officeName = (office: string): string => names.get(office) ?? name('role', OFFICE.exec(office)?.[1] ?? office);
  return (id) => {
    if (names.has(id)) return names.get(id);
    if (OFFICER.test(id)) return t('timeline.otherOfficer');
    return decisionName(id, language, officeName) ?? (OFFICE.test(id) ? officeName(id) : undefined);
  };
};
