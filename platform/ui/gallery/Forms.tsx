import {
  Actions,
  Button,
  CheckAnswers,
  Checkboxes,
  DateInput,
  ErrorSummary,
  MoneyInput,
  Radios,
  Section,
  Select,
  StepNav,
  TextArea,
  TextInput,
} from '../index.ts'
import type { Say } from './say.ts'

export function Forms({ t }: { t: Say }) {
  const { language } = t
  return (
    <Section id="form" title={t('form')}>
      <StepNav language={language} back="/gallery" step={{ n: 3, of: 8 }} />
      <ErrorSummary language={language} errors={[{ field: 'founded', message: t('founded.error') }]} />
      <form method="post" action="/gallery">
        <Radios
          language={language}
          name="kind"
          label={t('kind.label')}
          hint={t('kind.hint')}
          value="company"
          options={[
            { value: 'work', label: t('kind.work') },
            { value: 'student', label: t('kind.student') },
            { value: 'company', label: t('kind.company'), hint: t('kind.company.hint') },
            { value: 'school', label: t('kind.school') },
          ]}
        />
        <Radios
          language={language}
          name="local"
          label={t('local.label')}
          inline
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
        />
        <Checkboxes
          language={language}
          name="tools"
          label={t('tools.label')}
          hint={t('tools.hint')}
          values={['text']}
          options={[
            { value: 'text', label: t('tools.text') },
            { value: 'image', label: t('tools.image') },
            { value: 'none', label: t('tools.none') },
          ]}
        />
        <DateInput
          language={language}
          name="founded"
          label={t('founded.label')}
          hint={t('founded.hint')}
          error={t('founded.error')}
          wrong={['year']}
          value={{ year: '2042', month: '8', day: '15' }}
        />
        <MoneyInput
          language={language}
          name="turnover"
          label={t('money.label')}
          hint={t('money.hint')}
          currency="HKD"
          value="1,200,000"
          optional
        />
        <TextInput
          language={language}
          name="staff"
          label={t('staff.label')}
          suffix={t('staff.suffix')}
          inputmode="numeric"
          width={4}
        />
        <TextArea language={language} name="remarks" label={t('owner.label')} rows={3} optional />
        <Select
          language={language}
          name="purpose"
          label={t('purpose.label')}
          options={[
            { value: '', label: t('purpose.all') },
            { value: 'talent', label: t('purpose.talent') },
          ]}
        />
        <Actions>
          <Button>{t('continue')}</Button>
          <Button kind="secondary" name="skip" value="1">
            {t('skip')}
          </Button>
          <Button kind="quiet" href="/gallery">
            {t('start')}
          </Button>
        </Actions>
      </form>
      <h3 class="fl-heading fl-heading-m">{t('answers')}</h3>
      <CheckAnswers
        language={language}
        rows={[
          { question: t('kind.label'), answer: t('kind.company'), href: '#kind' },
          { question: t('local.label'), answer: t('no'), href: '#local' },
          { question: t('tools.label'), answer: t('tools.text'), href: '#tools' },
        ]}
      />
    </Section>
  )
}
