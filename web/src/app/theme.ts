import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The house's green: trust and savings; shade 7 with white text has a contrast of 5.1, shade 8 of 6.4. */
const jade: MantineColorsTuple = [
  '#e8f7f3',
  '#d2eee6',
  '#a3dcce',
  '#6fc9b3',
  '#44b99c',
  '#27a98a',
  '#12957a',
  '#0b7d66',
  '#0a6b58',
  '#06463a',
];

/** What the state pays: amber, told apart from jade by brightness too. */
const amber: MantineColorsTuple = [
  '#fff7e6',
  '#ffecc7',
  '#ffd98a',
  '#ffc54d',
  '#fab32a',
  '#eda012',
  '#c98408',
  '#9c6500',
  '#7a4f00',
  '#523500',
];

/** Mantine's greys of the dark scheme with a breath of green, so that fields and buttons belong to the cards around. */
const dark: MantineColorsTuple = [
  '#cdd3d0',
  '#b6bfbb',
  '#7f8985',
  '#66706c',
  '#46524c',
  '#37423d',
  '#27312d',
  '#1c2421',
  '#18201d',
  '#101614',
];

const fonts =
  '"Pretendard Variable", Pretendard, -apple-system, "Apple SD Gothic Neo", "Malgun Gothic", sans-serif';

export const theme = createTheme({
  primaryColor: 'jade',
  primaryShade: 7,
  colors: { jade, amber, dark },
  defaultRadius: 'md',
  fontFamily: fonts,
  headings: { fontFamily: fonts, fontWeight: '700', textWrap: 'balance' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A link in a sentence is told apart by more than its colour.
    Anchor: { defaultProps: { underline: 'always' } },
    // Capitals shout, and Korean has none.
    Badge: { defaultProps: { tt: 'none' } },
    // 44 pixels high, with base.css: a thumb hits them.
    ...Object.fromEntries(
      [
        'Button',
        'TextInput',
        'PasswordInput',
        'NumberInput',
        'Textarea',
        'FileInput',
        'SegmentedControl',
        'Radio',
        'RadioGroup',
        'Checkbox',
        'CheckboxGroup',
      ].map((name) => [name, { defaultProps: { size: 'md' } }]),
    ),
    ...Object.fromEntries(
      ['Select', 'MultiSelect', 'TagsInput'].map((name) => [
        name,
        { defaultProps: { size: 'md', withScrollArea: false } },
      ]),
    ),
  },
});

/** Mantine's grey texts are too pale for WCAG 2.2 AA (3.3 on white); these have 4.5 and more on every ground of ours. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4d555e',
    '--mantine-color-placeholder': '#636b74',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#0a6b58',
    '--daseot-ground': '#f6f8f7',
    '--daseot-card': '#ffffff',
    '--daseot-line': '#dce3e0',
    '--daseot-shadow': 'rgb(6 70 58 / 30%)',
    '--daseot-alone': '#8a94a0',
    '--daseot-together': '#0b7d66',
    '--daseot-subsidy': '#fab32a',
    '--daseot-net': '#0a6b58',
  },
  dark: {
    '--mantine-color-dimmed': '#b4bcc4',
    '--mantine-color-placeholder': '#a2abb3',
    '--mantine-color-error': '#ff9b8f',
    '--mantine-color-anchor': '#6fc9b3',
    '--mantine-color-body': '#141a18',
    '--mantine-color-jade-light': 'rgb(68 185 156 / 18%)',
    '--mantine-color-jade-light-hover': 'rgb(68 185 156 / 26%)',
    '--mantine-color-jade-light-color': '#a3dcce',
    '--daseot-ground': '#141a18',
    '--daseot-card': '#1c2421',
    '--daseot-line': '#35413c',
    '--daseot-shadow': 'rgb(0 0 0 / 80%)',
    '--daseot-alone': '#8d98a3',
    '--daseot-together': '#44b99c',
    '--daseot-subsidy': '#fab32a',
    '--daseot-net': '#6fc9b3',
  },
});
