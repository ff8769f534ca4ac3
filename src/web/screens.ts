import type { Icon } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Permission } from '#platform/permissions.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Question } from './asking/together.ts'

export type AboutCustomer = { readonly customerId: string }
type Part<Props> = {
  readonly key: string
  readonly permission: Permission
  readonly part: () => Promise<ComponentType<Props>>
}

type MenuLine = {
  readonly label: Text
  readonly icon: Icon
  readonly to: string
  readonly permission: Permission
}
export type Screen = {
  readonly path: string
  readonly permission: Permission
  readonly page: () => Promise<ComponentType>
}
/** What it asks when it first stands on the page, so that the page asks all of it at once. */
type CustomerPart = Part<AboutCustomer> & { readonly asks?: (customerId: string) => readonly Question[] }
type CustomerTab = CustomerPart & { readonly label: Text }
/** What a feature adds below the tab of another. */
type CustomerTabCard = CustomerPart & { readonly tab: string }
type CustomerCard = CustomerPart & { readonly side: 'main' | 'aside' }
/** What can be done for one person from their row; it opens over the page, and says when it is done. */
export type AboutPerson = { readonly personId: string; readonly name: string; readonly onClose: () => void }
type PersonAct = Part<AboutPerson> & { readonly label: Text }
/** What can be done with a version of a template, from its page; it opens over the page, and says when it is done. */
export type AboutVersion = { readonly versionId: string; readonly onClose: () => void }
type TemplateAct = Part<AboutVersion> & { readonly label: Text }
/** The letters of a message, or those of one send of it. */
export type AboutLetters = { readonly messageId: string; readonly sendId: string | null }
/** What a feature knows of letters that went out, on the page of their message or send. */
type LetterCard = Part<AboutLetters>
/** A part of the page of surveys beside their answers; `begin` is what there is to do as long as nobody has answered one. */
type SurveyTab = Part<object> & { readonly label: Text; readonly begin?: Text }
/** What a feature knows of what opened a play, wherever one is shown or worked at; `isOf` says of which reasons. */
export type AboutPlay = { readonly playId: string }
type PlayPart = Part<AboutPlay> & { readonly isOf: (reason: string) => boolean }
type TodayCard = Part<object>
/** Keys of a feature's own door, beside the API keys: the write keys of events. */
type KeyCard = Part<object>
/** What was opened from a row of some page and stays when the row goes. */
type OverPages = Part<object>
/** What a feature lets a workspace decide. */
type SettingsCard = Part<object>
type Command = { readonly label: Text; readonly to: string; readonly permission: Permission }

/** What one feature shows, exported as `screens` from its `ui/screens.ts`; the shell puts the parts in their places. */
export type Screens = {
  readonly menu?: MenuLine
  readonly pages?: readonly Screen[]
  readonly customerTabs?: readonly CustomerTab[]
  readonly customerTabCards?: readonly CustomerTabCard[]
  readonly customerCards?: readonly CustomerCard[]
  readonly customerStats?: readonly CustomerPart[]
  readonly customerHead?: readonly CustomerPart[]
  readonly customerActs?: readonly CustomerPart[]
  readonly personActs?: readonly PersonAct[]
  readonly templateActs?: readonly TemplateAct[]
  readonly letterCards?: readonly LetterCard[]
  readonly surveyTabs?: readonly SurveyTab[]
  readonly playParts?: readonly PlayPart[]
  readonly todayCards?: readonly TodayCard[]
  readonly keyCards?: readonly KeyCard[]
  readonly settingsCards?: readonly SettingsCard[]
  readonly overPages?: readonly OverPages[]
  readonly commands?: readonly Command[]
}
