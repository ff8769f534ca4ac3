import type { Handlers } from '#platform/doors/handlers.ts'
import { notFound } from '#platform/errors.ts'
import type { DeclaredFigure } from '#platform/furnishing/contributions.ts'
import type { contract, Figure } from './contract.ts'
import { words } from './words.ts'

export const handlers = {
  list: async (_, { contributions }) => ({ rows: (contributions.figures ?? []).map(said) }),
  series: async ({ name, ...asked }, context) => {
    const figure = context.contributions.figures?.find((one) => one.name === name)
    if (figure === undefined) throw notFound(words.figure)
    return { ...said(figure), points: [...(await figure.read(context, asked))] }
  },
} satisfies Handlers<typeof contract>

function said({ name, label, meaning, unit, better }: DeclaredFigure): Figure {
  return { name, label, meaning, unit: unit.name, better }
}
