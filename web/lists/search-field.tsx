import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/language.tsx';
import type { LabelKey } from '../i18n/translator.ts';
import type { Address } from './use-address.ts';

/** Searches while typing, 300 ms after the last key: a Telex word is complete by then. */
export const SearchField = ({ address, label }: { readonly address: Address; readonly label?: LabelKey }) => {
  const { t } = useText();
  const asked = address.get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  const sent = useRef(asked);
  const search = useDebouncedCallback((q: string) => {
    sent.current = q;
    address.filter({ q });
  }, 300);
  useEffect(() => {
    // The address changed by itself: the back button, or "clear filters".
    if (asked !== sent.current) setTyped(asked);
    sent.current = asked;
  }, [asked]);
  return (
    <TextInput
      type="search"
      label={t(label ?? 'filter.q')}
      placeholder={t('filter.qHint')}
      value={typed}
      maxLength={200}
      autoComplete="off"
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        search(currentTarget.value.trim().normalize('NFC'));
      }}
    />
  );
};
