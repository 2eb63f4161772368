import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { LanguageProvider } from '../i18n/language.tsx';
import { styleNonce } from './style-nonce.ts';
import { colours, theme } from './theme.ts';

/** Theme and language: what every page stands in, the one for failures too. */
export const Appearance = ({ children }: { readonly children: ReactNode }) => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={colours}
    getStyleNonce={styleNonce}
    forceColorScheme="light"
    withGlobalClasses
  >
    <LanguageProvider>{children}</LanguageProvider>
  </MantineProvider>
);
