import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { Version } from '../../questionnaires/contract.ts'
import { type Answers, questionnaireVersion, versionInForce } from '../../questionnaires/questionnaires.ts'
import type { Question } from '../../questionnaires/ui/asked.ts'
import type { Sat as Link } from '../links/links-store.ts'
import * as store from '../sittings/sittings-store.ts'

export type Now = {
  readonly version: Version
  readonly question: Question
  readonly answers: Answers
  readonly isBegun: boolean
}

/** The question that a page answers, in the version that is answered there; none where that does not ask it. */
export async function questionNow(
  context: Context,
  link: Link,
  of: store.Of,
  form: URLSearchParams,
): Promise<Now | undefined> {
  const sat = await store.find(context, of)
  const version = await versionOf(context, link, sat?.versionId, form.get('version'))
  const question = version.asked.questions.find(({ key }) => key === form.get('at'))
  return question && { version, question, answers: sat?.answers ?? {}, isBegun: sat !== undefined }
}

async function versionOf(
  context: Context,
  link: Link,
  begun: string | undefined,
  read: string | null,
): Promise<Version> {
  const inForce = () => versionInForce(context, link.questionnaireId)
  const wished = begun ?? z.uuid().safeParse(read).data
  if (wished === undefined) return inForce()
  const one = await questionnaireVersion(context, wished).catch(inForce)
  return one.questionnaireId === link.questionnaireId && one.published !== null ? one : inForce()
}
