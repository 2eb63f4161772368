import { say } from './act.ts';
import { createClient } from './client.ts';
import { finishedYear, openYear } from './dates.ts';
import { freshUnit } from './fresh-unit.ts';
import { castOf, officerOf } from './officers.ts';
import { refusedRoad, wholeRoad } from './roads.ts';

/** Takes one fresh unit and case through the whole road, by HTTP only; any surprise ends it with exit code 1. */
export const walk = async (base: string, now: Date): Promise<void> => {
  const client = createClient(base);
  // A document's number has no leading zero, in February neither.
  const stamp = String(Number(now.toISOString().slice(5, 19).replace(/\D/g, '')));
  const unitName = `Trạm Y tế trình diễn ${stamp}`;
  const police = await officerOf(client, { role: 'COMMUNE_POLICE', office: 'COMMUNE_POLICE@vn.56.22366' });
  const admin = await officerOf(client, { role: 'ADMIN', office: 'ADMIN@vn.56' });
  const { unitId, head } = await freshUnit(client, police, admin, unitName);
  const setting = { client, cast: await castOf(client, head), unitId, unitName, now };
  await wholeRoad(setting, finishedYear(now), stamp);
  const year = openYear(now);
  if (year !== null) await refusedRoad(setting, year, stamp);
  say('Đã đi hết đường: mọi câu trả lời đúng như mong đợi.');
};
