import type { ReactNode } from 'react';
import { legalBasisText } from '#texts/legal-basis.ts';
import { isJsonArray, isJsonObject, type Json } from '../api/json.ts';
import { useText } from '../i18n/language.tsx';
import type { Translator } from '../i18n/translator.ts';
import { momentOf, plainDateText } from '../time/local-time.ts';
import { codeText } from './code-text.ts';
import type { NameOf } from './names-in.ts';
import { type Pair, Pairs } from './pairs.tsx';

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** How codes and ids are read out. */
type Speech = Translator & { readonly nameOf: NameOf };

const textOf = (speech: Speech, key: string, value: string): string => {
  if (INSTANT.test(value)) return momentOf(value);
  if (PLAIN_DATE.test(value)) return plainDateText(value);
  if (key === 'paragraph') return legalBasisText(value, speech.language);
  return speech.nameOf(value) ?? codeText(speech, key, value);
};

const shown = (speech: Speech, key: string, value: Json): ReactNode => {
  if (value === null) return null;
  if (typeof value === 'string') return textOf(speech, key, value);
  if (typeof value === 'boolean') return speech.t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return String(value);
  if (isJsonArray(value)) return value.length === 0 ? null : <Several speech={speech} name={key} items={value} />;
  return isJsonObject(value) ? <Pairs pairs={pairsOf(speech, value)} /> : null;
};

type SeveralProps = { readonly speech: Speech; readonly name: string; readonly items: readonly Json[] };

const Several = ({ speech, name, items }: SeveralProps) => {
  if (items.every((item) => typeof item === 'string'))
    return items.map((item) => textOf(speech, name, item)).join(', ');
  return (
    <ol>
      {[...items.entries()].map(([index, item]) => (
        <li key={index}>{shown(speech, name, item)}</li>
      ))}
    </ol>
  );
};

const pairsOf = (speech: Speech, data: { readonly [key: string]: Json }): readonly Pair[] =>
  Object.entries(data).map(([key, value]) => [speech.name('field', key), shown(speech, key, value)]);

type Props = { readonly data: { readonly [key: string]: Json }; readonly nameOf: NameOf };

/** What an event recorded, with our names for its fields, codes and ids. */
export const EventData = ({ data, nameOf }: Props) => <Pairs pairs={pairsOf({ ...useText(), nameOf }, data)} />;
