import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

const ai: MantineColorsTuple = [
  '#eef3f8',
  '#d9e4ef',
  '#b9cde1',
  '#8fb4dc',
  '#6d97c4',
  '#4f7bab',
  '#3c6594',
  '#315680',
  '#27496d',
  '#1c3653',
]

const dark: MantineColorsTuple = [
  '#e8e6e1',
  '#b4b6b9',
  '#989da3',
  '#5c636b',
  '#3a4048',
  '#2b3037',
  '#1b1f24',
  '#14171b',
  '#101317',
  '#0c0e11',
]

const gray: MantineColorsTuple = [
  '#faf9f6',
  '#f1efe9',
  '#e6e2d9',
  '#d3cdc0',
  '#c9c2b4',
  '#8a8578',
  '#666b72',
  '#4b5158',
  '#33383e',
  '#1d2127',
]

/** Filled buttons take their colours from the tokens, so that their words are legible on them in light and dark. */
const buttonColors: VariantColorsResolver = (input) => {
  if (input.variant !== 'filled') return defaultVariantColorsResolver(input)
  const ground = input.color === 'red' ? 'var(--risk-ink)' : 'var(--ai)'
  const hover = `color-mix(in srgb, ${ground} 88%, var(--ink))`
  return { background: ground, hover, color: 'var(--on-ai)', border: '1px solid transparent' }
}

export const theme = createTheme({
  primaryColor: 'ai',
  colors: { ai, dark, gray },
  variantColorResolver: buttonColors,
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  fontFamily: 'var(--face)',
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace',
  fontSizes: { xs: '12.5px', sm: '14px', md: '14px', lg: '16px', xl: '19px' },
  lineHeights: { xs: 'var(--leading)', sm: 'var(--leading)', md: 'var(--leading)', lg: 'var(--leading)', xl: '1.4' },
  headings: { fontFamily: 'var(--face)', fontWeight: '620' },
  defaultRadius: '6px',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs', variant: 'default' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 30 } },
    Modal: { defaultProps: { centered: true, radius: 8, overlayProps: { backgroundOpacity: 0.35 } } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { withArrow: false, openDelay: 300 } },
    Select: { defaultProps: { checkIconPosition: 'right', allowDeselect: false } },
    InputWrapper: { styles: { label: { marginBottom: 4, fontWeight: 550 }, description: { marginBottom: 6 } } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'sm' } },
  },
})

/** Mantine's own variables speak in our tokens, so that light and dark are decided in one place, `theme.css`. */
export const variables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--ai)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-error': 'var(--risk-ink)',
    '--mantine-color-gray-text': 'var(--ink-2)',
    '--mantine-color-gray-light-color': 'var(--ink-2)',
  }
  return { variables: {}, light: both, dark: both }
}
