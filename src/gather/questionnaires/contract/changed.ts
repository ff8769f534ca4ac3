import type { Questionnaire as Asked } from '../asked/questionnaire.ts'
import type { Both } from '../asked/texts.ts'
import type { DraftChange } from './shapes.ts'

type Some = { readonly en?: string | undefined; readonly ja?: string | undefined }

/** The parts that the change names, whole: what it says is laid over what is there, text by text and language by language. */
export function changed({ title, intro, thanks }: Asked, change: DraftChange): Partial<Asked> {
  const { questions, ends } = change
  return {
    ...(change.title && { title: laidOver(title, change.title) }),
    ...(change.intro && { intro: laidOver(intro, change.intro) }),
    ...(questions && { questions }),
    ...(ends && { ends }),
    ...(change.thanks && {
      thanks: { title: laidOver(thanks.title, change.thanks.title), text: laidOver(thanks.text, change.thanks.text) },
    }),
  }
}

function laidOver(present: Both, { en, ja }: Some = {}): Both {
  return { en: en ?? present.en, ja: ja ?? present.ja }
}
