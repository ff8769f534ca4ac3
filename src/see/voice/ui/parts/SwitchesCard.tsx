import { Select } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { surveyCalled } from '../../../../gather/surveys/words.ts'
import { SliceChoice } from '../../../figures/ui/SliceChoice.tsx'
import { Switches } from '../../../figures/ui/Switches.tsx'
import { choices, chosen } from '../voice-address.ts'
import { api, surveysApi } from '../voice-api.ts'
import { answerTo, choiceNames, sliceWords, surveySliceWords, switchNames, words } from '../words.ts'

/** How the scores are counted: which, of which survey, by which rule, told apart by what. */
export function SwitchesCard() {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const surveys = useAsk(surveysApi.surveys, {})
  const { survey } = search
  const questions = useAsk(api.questions, { survey: survey ?? '' }, { enabled: survey !== undefined })
  const answered = (questions.data?.rows ?? []).filter(({ scoreOf }) => scoreOf !== chosen(search, 'measure'))
  const byAnswers = Object.fromEntries(answered.map(({ key, name }) => [`answer:${key}`, answerTo(name)]))
  const named = (surveys.data?.rows ?? []).map((one) => ({ value: one.survey, label: t(surveyCalled(one.survey)) }))
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
        value={survey ?? ''}
        onChange={(value) =>
          setSearch({
            survey: value === '' ? undefined : (value ?? undefined),
            ...(isOfSurvey(search.slice) ? { slice: undefined } : {}),
          })
        }
        allowDeselect={false}
        searchable
      />
      <SliceChoice own={{ ...sliceWords, ...(survey === undefined ? {} : { ...surveySliceWords, ...byAnswers }) }} />
    </Switches>
  )
}

/** What tells apart within one survey alone. */
function isOfSurvey(slice: string | undefined): boolean {
  return slice === 'version' || slice?.startsWith('answer:') === true
}
