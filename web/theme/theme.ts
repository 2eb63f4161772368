import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#eef7f3',
  '#dcebe4',
  '#b5d7c8',
  '#8bc2aa',
  '#67b091',
  '#4a9d7c',
  '#34805f',
  '#1f6349',
  '#184f3a',
  '#0f3c2b',
];

/** Vietnamese stacks two marks on a capital (Ế, Ổ, Ẵ): a line under 1.45 would clip them (product.md). */
const lineHeight = '1.5';

const heading = { lineHeight, fontWeight: '600' };

export const theme = createTheme({
  colors: { pine },
  primaryColor: 'pine',
  primaryShade: 7,
  fontFamily: "'Source Sans 3', 'Segoe UI', 'Noto Sans', sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { xs: lineHeight, sm: lineHeight, md: lineHeight, lg: lineHeight, xl: lineHeight },
  headings: {
    fontFamily: "'Source Sans 3', 'Segoe UI', 'Noto Sans', sans-serif",
    sizes: {
      h1: { fontSize: '1.625rem', ...heading },
      h2: { fontSize: '1.25rem', ...heading },
      h3: { fontSize: '1.0625rem', ...heading },
    },
  },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
});

/** Where Mantine's own greys and reds stay under 4.5 : 1 on white (WCAG 1.4.3), darker ones. */
export const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4c5560',
    '--mantine-color-placeholder': '#5d6772',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#1f6349',
  },
  dark: {},
});
