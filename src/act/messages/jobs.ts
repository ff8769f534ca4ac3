import { every, type Job, when } from '#platform/work/schedule.ts'
import { fallBack } from './sending/falling-back.ts'
import { holdBackWaiting } from './sending/sending.ts'
import { tellOutcomes } from './sending/telling.ts'

export const jobs: readonly Job[] = [
  when('person.consent decided', 'messages.after consent', async (context, { about }) => {
    if (about !== null) await holdBackWaiting(context, { personIds: [about] })
  }),
  when('person.changed', 'messages.after change', async (context, { about }) => {
    if (about !== null) await holdBackWaiting(context, { personIds: [about] })
  }),
  when('person.joined', 'messages.after join', async (context, { about, data }) => {
    if (about !== null) await holdBackWaiting(context, { personIds: [about, data.absorbedId] })
  }),
  when('person.parted', 'messages.after parting', async (context, { about, data }) => {
    if (about !== null) await holdBackWaiting(context, { personIds: [about, data.absorbedId] })
  }),
  when('person.erased', 'messages.after erasure', async (context, { about }) => {
    if (about !== null) await holdBackWaiting(context, { personIds: [about] })
  }),
  when('import.completed', 'messages.after import', async (context) => {
    await holdBackWaiting(context, { all: true })
  }),
  every('minute', 'messages.tell', async (desk) => {
    await tellOutcomes(desk)
    await fallBack(desk)
  }),
]
