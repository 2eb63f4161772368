export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const isLanguage = (tag: string): tag is Language => tag === 'vi' || tag === 'en';

/** The first of our languages that an Accept-Language header asks for, by its weights; Vietnamese when it asks for none. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const asked = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
    return { tag: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight.trim().slice(2)) || 0 };
  });
  const best = asked.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return best.map(({ tag }) => tag).find(isLanguage) ?? 'vi';
};
