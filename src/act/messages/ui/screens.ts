import { IconMail } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.messages, icon: IconMail, to: '/messages', permission: 'messages.read' },
  pages: [
    {
      path: '/messages',
      permission: 'messages.read',
      page: () => import('./MessagesPage.tsx').then((file) => file.MessagesPage),
    },
    {
      path: '/messages/new',
      permission: 'messages.send',
      page: () => import('./writing/NewMessagePage.tsx').then((file) => file.NewMessagePage),
    },
    {
      path: '/messages/deliveries',
      permission: 'messages.read',
      page: () => import('./deliveries/DeliveriesPage.tsx').then((file) => file.DeliveriesPage),
    },
    {
      path: '/messages/suppressed',
      permission: 'messages.read',
      page: () => import('./suppressed/SuppressionsPage.tsx').then((file) => file.SuppressionsPage),
    },
    {
      path: '/messages/returned',
      permission: 'messages.read',
      page: () => import('./returned/ReturnedPage.tsx').then((file) => file.ReturnedPage),
    },
    {
      path: '/messages/$messageId',
      permission: 'messages.read',
      page: () => import('./MessagePage.tsx').then((file) => file.MessagePage),
    },
  ],
  personActs: [
    {
      key: 'write',
      label: menuWords.writeTo,
      permission: 'messages.send',
      part: () => import('./writing/WriteDialog.tsx').then((file) => file.WriteDialog),
    },
  ],
  templateActs: [
    {
      key: 'test',
      label: menuWords.test,
      permission: 'messages.send',
      part: () => import('./testing/TestDialog.tsx').then((file) => file.TestDialog),
    },
  ],
  customerTabCards: [
    {
      key: 'messages',
      tab: 'people',
      permission: 'messages.read',
      part: () => import('./deliveries/DeliveriesOfCustomer.tsx').then((file) => file.DeliveriesOfCustomer),
    },
  ],
  settingsCards: [
    {
      key: 'sender',
      permission: 'messages.read',
      part: () => import('./SenderCard.tsx').then((file) => file.SenderCard),
    },
  ],
  commands: [
    { label: menuWords.returned, to: '/messages/returned', permission: 'messages.read' },
    { label: menuWords.write, to: '/messages/new', permission: 'messages.send' },
    { label: menuWords.suppressions, to: '/messages/suppressed', permission: 'messages.read' },
  ],
}
