import { Text } from '@mantine/core';
import { legalBasisText } from '#texts/legal-basis.ts';
import { useText } from '../i18n/language.tsx';

type Props = { readonly refusal: { readonly legalBasis?: string | null | undefined } };

/** The paragraph that a refusal rests on; `null` is our own rule (D); absent: no rule at all, a technical problem. */
export const LegalBasis = ({ refusal: { legalBasis } }: Props) => {
  const { t, language } = useText();
  if (legalBasis === undefined) return null;
  return (
    <Text size="sm" c="dimmed" {...(legalBasis === null ? {} : { title: legalBasis })}>
      {legalBasis === null
        ? t('common.ownRule')
        : t('common.legalBasis', { paragraph: legalBasisText(legalBasis, language) })}
    </Text>
  );
};
