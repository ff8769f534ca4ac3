import { Select } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { surveyCalled } from '../../../../gather/surveys/words.ts'
import { Switches } from '../../../figures/ui/Switches.tsx'
import { choices, chosen } from '../voice-address.ts'
import { surveysApi } from '../voice-api.ts'
import { choiceNames, words as shared, switchNames } from '../words.ts'
import { spans, withinIn } from './drivers-address.ts'
import { words } from './drivers-words.ts'

/** Of which survey, which score, and how far back. */
export function DriverSwitches() {
  const { t, n } = useWords()
  const [search, setSearch] = useSearch()
  const surveys = useAsk(surveysApi.surveys, {})
  return (
    <Switches
      choices={choices}
      shown={chosen(search, 'measure') === 'csat' ? ['measure', 'top'] : ['measure']}
      names={switchNames}
      values={choiceNames}
    >
      <Select
        label={t(shared.survey)}
        placeholder={t(words.choose)}
        data={(surveys.data?.rows ?? []).map(({ survey }) => ({ value: survey, label: t(surveyCalled(survey)) }))}
        value={search.survey ?? null}
        onChange={(value) => setSearch({ survey: value ?? undefined })}
        allowDeselect={false}
        searchable
      />
      <Select
        label={t(words.within)}
        data={spans.map((value) => ({ value, label: t(words.days, n.whole(Number(value))) }))}
        value={withinIn(search)}
        onChange={(value) => setSearch({ within: value === spans[0] ? undefined : (value ?? undefined) })}
        allowDeselect={false}
      />
    </Switches>
  )
}
