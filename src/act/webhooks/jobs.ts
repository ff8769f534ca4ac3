import { z } from 'zod'
import { every, type Job, when, whenMany, work } from '#platform/work/schedule.ts'
import { clearRemoved, forgetOld, handOverInTurn, handOverOne } from './handing/handing-over.ts'
import { orderDue } from './handing/order.ts'
import { isTold, tell, tellOfSet } from './telling/telling.ts'

export const jobs: Job[] = [
  when('customer.created', 'webhooks.tell', tell, isTold),
  when('customer.changed', 'webhooks.tell', tell, isTold),
  when('customer.deleted', 'webhooks.tell', tell, isTold),
  when('customer.merged', 'webhooks.tell', tell, isTold),
  when('customer.unmerged', 'webhooks.tell', tell, isTold),
  when('customers.edited', 'webhooks.tell', tell, isTold),
  when('contract.created', 'webhooks.tell', tell, isTold),
  when('contract.changed', 'webhooks.tell', tell, isTold),
  when('contract.deleted', 'webhooks.tell', tell, isTold),
  when('person.created', 'webhooks.tell', tell, isTold),
  when('person.changed', 'webhooks.tell', tell, isTold),
  when('person.consent decided', 'webhooks.tell', tell, isTold),
  when('person.erased', 'webhooks.tell', tell, isTold),
  when('interaction.logged', 'webhooks.tell', tell, isTold),
  when('case.opened', 'webhooks.tell', tell, isTold),
  when('case.escalated', 'webhooks.tell', tell, isTold),
  when('case.closed', 'webhooks.tell', tell, isTold),
  when('case.reopened', 'webhooks.tell', tell, isTold),
  when('survey.answered', 'webhooks.tell', tell, isTold),
  when('health.band changed', 'webhooks.tell', tell, isTold),
  when('play.opened', 'webhooks.tell', tell, isTold),
  when('play.completed', 'webhooks.tell', tell, isTold),
  when('play.dismissed', 'webhooks.tell', tell, isTold),
  when('import.completed', 'webhooks.tell', tell, isTold),
  when('import.undone', 'webhooks.tell', tell, isTold),
  when('deliverability.worsened', 'webhooks.tell', tell, isTold),
  whenMany('segment.entered', 'webhooks.tell', tellOfSet, isTold),
  whenMany('segment.left', 'webhooks.tell', tellOfSet, isTold),
  whenMany('plays.opened', 'webhooks.tell', tellOfSet, isTold),
  work('webhooks.hand over', z.object({}), (desk) => handOverInTurn(desk, 'due')),
  work('webhooks.try failing', z.object({}), (desk) => handOverInTurn(desk, 'failing')),
  work('webhooks.clear removed', z.object({}), clearRemoved),
  work('webhooks.send one', z.object({ id: z.uuid() }), (desk, { id }) => handOverOne(desk, id), { isAwaited: true }),
  every('minute', 'webhooks.hand over what is due', orderDue),
  every('day at 03:40', 'webhooks.forget old', forgetOld),
]
