import { remembered } from './remembered.ts';

const ZONE = 7 * 3_600_000;

/** The calendar date of an instant in Asia/Ho_Chi_Minh (UTC+7, no summer time). */
export const localDate = (instant: string): string => new Date(Date.parse(instant) + ZONE).toISOString().slice(0, 10);
export const startOfDay = remembered((date: string) => new Date(Date.parse(`${date}T00:00:00Z`) - ZONE).toISOString());
export const nextDay = remembered((date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10),
);
export const shift = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** A year, and whether the province has adopted rows of its own in it (`adopted-rows.ts`). */
export type Known = { readonly year: number; readonly adopted: boolean };

const instants = (year: number, registration: string, dossier: string, recognition: string, grade: string) => ({
  registrationEnds: startOfDay(`${year}-${registration}`),
  assessmentOpens: startOfDay(`${year}-10-01`),
  dossierEnds: startOfDay(`${year}-${dossier}`),
  periodOver: startOfDay(`${year}-11-16`),
  recognitionLate: startOfDay(`${year}-${recognition}`),
  gradeLate: startOfDay(`${year}-${grade}`),
});
const shipped = remembered((year: number) => instants(year, '04-01', '11-01', '11-20', '11-30'));
const moved = remembered((year: number) => instants(year, '04-08', '11-05', '11-25', '12-03'));

/** "Before 1 April" and the like: the first instant that is too late, or the first that is allowed (domain §4). */
export const legalInstants = ({ year, adopted }: Known) => (adopted ? moved(year) : shipped(year));
