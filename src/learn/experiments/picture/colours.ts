import type { Tone } from './drawing.ts'

export type Theme = 'light' | 'dark'

/** The colours of the screens, for pictures that leave them; a test holds them equal. */
export const colours: Readonly<Record<Theme, Readonly<Record<Tone, string>>>> = {
  light: {
    surface: '#ffffff',
    sunk: '#f1efe9',
    line: '#e6e2d9',
    'line-strong': '#d3cdc0',
    ink: '#1d2127',
    'ink-2': '#4b5158',
    'ink-3': '#666b72',
    ai: '#27496d',
    'ai-ink': '#1c3653',
    thriving: '#17806b',
    'thriving-ink': '#14705e',
    'thriving-soft': '#e2f1ed',
    steady: '#566778',
    'steady-ink': '#566778',
    'steady-soft': '#eaeef1',
    'watch-ink': '#8f590c',
    'watch-soft': '#f8eeda',
    risk: '#c2452d',
    'risk-ink': '#b33c25',
    'risk-soft': '#fae7e2',
  },
  dark: {
    surface: '#1b1f24',
    sunk: '#171a1f',
    line: '#2b3037',
    'line-strong': '#3a4048',
    ink: '#e8e6e1',
    'ink-2': '#b4b6b9',
    'ink-3': '#989da3',
    ai: '#8fb4dc',
    'ai-ink': '#c5daf0',
    thriving: '#55c2a8',
    'thriving-ink': '#55c2a8',
    'thriving-soft': '#17332d',
    steady: '#9fb0bf',
    'steady-ink': '#9fb0bf',
    'steady-soft': '#252c33',
    'watch-ink': '#e0ab55',
    'watch-soft': '#372b17',
    risk: '#f0836b',
    'risk-ink': '#f0836b',
    'risk-soft': '#3b211b',
  },
}

export const face = "'Inter Variable', 'Noto Sans JP Variable', 'Hiragino Sans', 'Noto Sans CJK JP', sans-serif"
