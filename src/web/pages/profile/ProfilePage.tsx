import { PageTitle } from '../../kit/page/PageTitle.tsx'
import { useSession } from '../../session/session.ts'
import { useWords } from '../../wording/say.ts'
import { AboutYou } from './AboutYou.tsx'
import { CompanyAccount } from './CompanyAccount.tsx'
import { Passkeys } from './Passkeys.tsx'
import { PasswordCard } from './PasswordCard.tsx'
import css from './profile.module.css'
import { SecondFactor } from './SecondFactor.tsx'
import { words } from './words.ts'

export function ProfilePage() {
  const { t } = useWords()
  const { member } = useSession()
  return (
    <>
      <PageTitle title={t(words.title, member.name)} lede={member.email} />
      <div className={css.stack}>
        <AboutYou />
        <PasswordCard />
        <SecondFactor />
        <Passkeys />
        <CompanyAccount />
      </div>
    </>
  )
}
