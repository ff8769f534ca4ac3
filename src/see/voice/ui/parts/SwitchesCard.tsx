import { Select } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { surveyCalled } from '../../../../gather/surveys/words.ts'
import { SliceChoice } from '../../../figures/ui/SliceChoice.tsx'
import { Switches } from '../../../figures/ui/Switches.tsx'
import { choices, chosen } from '../voice-address.ts'
import { surveysApi } from '../voice-api.ts'
import { choiceNames, sliceWords, switchNames, words } from '../words.ts'

/** How the scores are counted: which, of which survey, by which rule, told apart by what. */
export function SwitchesCard() {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const surveys = useAsk(surveysApi.surveys, {})
  const named = (surveys.data?.rows ?? []).map(({ survey }) => ({ value: survey, label: t(surveyCalled(survey)) }))
  return (
    <Switches
      choices={choices}
      shown={chosen(search, 'measure') === 'csat' ? Object.keys(choices) : ['measure', 'by', 'counted']}
      names={switchNames}
      values={choiceNames}
      clears={(name) => (name === 'by' ? { period: undefined } : {})}
    >
      <Select
        label={t(words.survey)}
        data={[{ value: '', label: t(words.allSurveys) }, ...named]}
        value={search.survey ?? ''}
        onChange={(value) => setSearch({ survey: value === '' ? undefined : (value ?? undefined) })}
        allowDeselect={false}
        searchable
      />
      <SliceChoice own={sliceWords} />
    </Switches>
  )
}
