import { type WhoMayWhat, whoMayWhat } from '#schema/case/who-may-what.ts';
import { type Artifact, artifact } from './artifact.ts';

type Row = WhoMayWhat['rows'][number];
type By = Row['by'][number];
type To = Row['moves'][number]['to'][number];

const HEAD = `# Who may do what, and when

Generated from \`schema/case/who-may-what.json\` by \`npm run generate\`. Actors are seen from the case: SB is the standing
body that receives, appraises and proposes, DEC the decider (lifecycle §2). "=" leaves the status as it is. Dates and
four-eyes rules come on top. Whoever is not named is refused as \`RoleMissing\`.`;

const by = (each: By): string => (typeof each === 'string' ? each : `${each.actor} (${each.when})`);
const to = (each: To): string => (typeof each === 'string' ? each : `${each.next} (${each.when})`);

const rowsOf = ({ command, by: actors, moves, else: otherwise }: Row): readonly string[] =>
  moves.map(({ from, to: outcomes }, index) =>
    [
      '',
      index === 0 ? `\`${command}\`` : '',
      index === 0 ? actors.map(by).join(', ') : '',
      from.join(', '),
      outcomes.map(to).join(' or '),
      index === 0 ? `\`${otherwise}\`` : '',
      '',
    ]
      .join(' | ')
      .trim(),
  );

const statusesOf = ({ statuses }: WhoMayWhat): readonly string[] =>
  Object.entries(statuses).map(([status, { waitsFor, otherwise, final }]) => {
    const waits = waitsFor.length > 0 ? waitsFor.join(', ') : 'nobody';
    return `| ${status} | ${waits}${final ? ', final' : ''} | ${otherwise ? `\`${otherwise}\`` : ''} |`;
  });

/** docs/who-may-what.md: the committed table as people read it. */
export const whoMayWhatDocument = (): Artifact =>
  artifact(
    'docs/who-may-what.md',
    [
      HEAD,
      '',
      '## Commands',
      '',
      '| command | by | from | to | else |',
      '| --- | --- | --- | --- | --- |',
      ...whoMayWhat.rows.flatMap(rowsOf),
      '',
      '## Statuses',
      '',
      '| status | waits for | any other act |',
      '| --- | --- | --- |',
      ...statusesOf(whoMayWhat),
      '',
    ].join('\n'),
  );
