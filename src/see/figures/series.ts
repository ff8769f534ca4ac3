import type { Context } from '#platform/context.ts'
import type { FigurePeriods, FigurePoint } from '#platform/furnishing/contributions.ts'

/** What each of these figures was in each period, by their names; what is no figure is left out. Those that go together are read at once. */
export async function seriesOf(
  context: Context,
  names: readonly string[],
  asked: FigurePeriods,
): Promise<Map<string, readonly FigurePoint[]>> {
  const wanted = (context.contributions.figures ?? []).filter(({ name }) => names.includes(name))
  const found = new Map<string, readonly FigurePoint[]>()
  for (const [how, figures] of Map.groupBy(wanted, (one) => one.together ?? one)) {
    if (typeof how !== 'function') found.set(how.name, await how.read(context, asked))
    else
      for (const [name, points] of await how(
        context,
        figures.map((one) => one.name),
        asked,
      ))
        found.set(name, points)
  }
  return found
}
