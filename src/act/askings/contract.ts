import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf } from '#platform/contract.ts'
import { Lack } from '../messages/contract.ts'
import {
  AskBecause,
  AskedPerson,
  Asking,
  AskingFound,
  AskingListed,
  AskingWish,
  FigureName,
  Meant,
} from './contract/asking.ts'
import { limits } from './contract/limits.ts'

export type { AskedPerson, Asking, AskingListed, AskingState, Draw, FigureName, Meant } from './contract/asking.ts'
export { AskBecause, AskingWish, Figures, Reminding } from './contract/asking.ts'

const read = 'messages.read' as const
const send = 'messages.send' as const
const Locale = z.enum(['en', 'ja'])
const Settings = z.object({
  restDays: z
    .number()
    .int()
    .min(0)
    .max(limits.restDays)
    .describe('Nobody is asked twice within so many days, whichever questionnaires; 0 is no rest'),
})
/** What the mail reads like, for a person or in a language. */
const Shown = z.object({ locale: Locale, subject: z.string(), text: z.string(), html: z.string() })

export const contract = {
  list: operation({ method: 'GET', path: '/askings', summary: 'Askings, the latest first', permission: read })
    .input(
      PageWish.extend({
        questionnaireId: Id.optional(),
        standingId: Id.optional().describe(
          'Those that this standing asking began; without it those that somebody began',
        ),
      }),
    )
    .output(pageOf(AskingListed)),
  find: operation({
    method: 'GET',
    path: '/askings/{id}',
    summary: 'An asking: who is asked what, what its dry run came to, who answered',
    permission: read,
  })
    .input(ById)
    .output(AskingFound),
  create: operation({
    method: 'POST',
    path: '/askings',
    summary: 'Begin an asking: which questionnaire goes to whom; nothing is sent by that',
    permission: send,
  })
    .input(AskingWish)
    .output(Asking),
  change: operation({
    method: 'PATCH',
    path: '/askings/{id}',
    summary: 'Change an asking that has not been started; where it is other people, its dry run ends',
    permission: send,
  })
    .input(z.object({ ...wished(), id: Id }))
    .output(Asking),
  remove: operation({
    method: 'DELETE',
    path: '/askings/{id}',
    summary: 'Remove an asking that was never started',
    permission: send,
  })
    .input(ById)
    .output(ById),
  look: operation({
    method: 'POST',
    path: '/askings/{id}/dry-run',
    summary: 'Find exactly who would be asked today, who would not and why; nothing is sent',
    permission: send,
    leaves: 'job',
  })
    .input(ById)
    .output(Asking),
  meant: operation({
    method: 'GET',
    path: '/askings/{id}/meant',
    summary: 'The people of the dry run, by what it says of them',
    permission: read,
  })
    .input(PageWish.extend({ id: Id, because: AskBecause }))
    .output(pageOf(Meant)),
  asked: operation({
    method: 'GET',
    path: '/askings/{id}/people',
    summary: 'The people behind a figure: asked, held back and why, reached, came back, answered, reminded',
    permission: read,
  })
    .input(PageWish.extend({ id: Id, figure: FigureName }))
    .output(pageOf(AskedPerson)),
  start: operation({
    method: 'POST',
    path: '/askings/{id}/start',
    summary: 'Ask the people whom the dry run found, each once more judged when their turn comes',
    permission: send,
    leaves: 'letter',
  })
    .input(ById)
    .output(Asking),
  stop: operation({
    method: 'POST',
    path: '/askings/{id}/stop',
    summary: 'Ask and remind nobody more: what waits is withdrawn; whoever has the mail can answer until it closes',
    permission: send,
    repeatsSafely: true,
  })
    .input(ById)
    .output(Asking),
  preview: operation({
    method: 'POST',
    path: '/askings/{id}/previews',
    summary: 'How the mail reads in a language, with the first question in it; nothing is kept',
    permission: read,
    effect: 'reads',
  })
    .input(z.object({ id: Id, locale: Locale }))
    .output(Shown),
  test: operation({
    method: 'POST',
    path: '/askings/{id}/tests',
    summary: 'Send the mail to oneself, as a test; its links lead to no survey',
    permission: send,
    leaves: 'letter',
  })
    .input(z.object({ id: Id, locale: Locale.optional() }))
    .output(z.object({ to: z.string(), locale: Locale, lacks: z.array(Lack) })),
  settings: operation({
    method: 'GET',
    path: '/asking-settings',
    summary: 'How long people are left alone between two askings',
    permission: read,
  })
    .input(z.object({}))
    .output(Settings),
  setSettings: operation({
    method: 'PUT',
    path: '/asking-settings',
    summary: 'Say how long people are left alone between two askings',
    permission: 'workspace.write',
  })
    .input(Settings)
    .output(Settings),
}

/** What may be changed: all but the questionnaire, each alone; what is left out stays. */
function wished() {
  const { name, audience, draw, isAnonymous, sameDays, reminding, openDays, said, reminder } = AskingWish.shape
  return {
    name: name.optional(),
    audience: audience.optional(),
    draw: draw.unwrap().optional(),
    isAnonymous: isAnonymous.unwrap().optional(),
    sameDays: sameDays.unwrap().optional(),
    reminding: reminding.unwrap().optional(),
    openDays: openDays.unwrap().optional(),
    said,
    reminder,
  }
}
