import { expect, test } from 'vitest'
import { bestFor, type Expected, type Sheet, saidBy } from './everyday.fixture.ts'

type Story = readonly [title: string, sheet: Sheet, expected: Expected]

const accounts =
  'Account ID | Account Name | Account Owner | Type | Industry | Annual Revenue | Annual Revenue Currency | Billing Country | Phone | Website | Customer Since | Last Activity'
const deals =
  'Opportunity ID | Opportunity Name | Account ID | Account Name | Type | Stage | Amount | Amount Currency | Close Date | Contract Start Date | Contract End Date | Term (Months) | Opportunity Owner'

const stories: Story[] = [
  [
    'a ledger in English: the CSM is ours, the contact theirs, the plan the contract',
    {
      file: 'accounts.csv',
      headings:
        'Customer ID | Company | CSM | Contact Name | Contact Email | Contact Phone | Plan | Start Date | Renewal Date | MRR | Status | Notes',
      rows: [
        'A1 | Harbour Mills Ltd | Kim Ross | Ana Poe | ana@harbour.example | +44 20 1111 0001 | Pro | 2025-04-01 | 2027-03-31 | 500 | Active |',
        'A2 | Linden & Co | Jo Park | Ben Ruiz | ben@linden.example | +44 20 1111 0002 | Lite | 2025-05-01 | 2027-04-30 | 90 | Free trial |',
        'A3 | Quarry GmbH | Kim Ross | Cy Dahl | cy@quarry.example | +49 30 1111 0003 | Pro | 2024-05-01 | 2026-04-30 | 500 | Cancelled | moved',
      ],
    },
    {
      target: 'customers',
      certain: true,
      columns: { external_id: 'Customer ID', name: 'Company', owner_email: 'CSM', stage: 'Status' },
      people: { name: 'Contact Name', email: 'Contact Email', phone: 'Contact Phone' },
      contracts: { plan: 'Plan', starts_on: 'Start Date', ends_on: 'Renewal Date', mrr: 'MRR' },
      unused: ['Notes'],
      values: { stage: { Active: 'active', 'Free trial': 'trial', Cancelled: 'left' } },
    },
  ],
  [
    'accounts of Salesforce: their revenue is not our contract',
    {
      file: 'report1751000000.csv',
      headings: accounts,
      rows: [
        '0015g00000QqQ00 | Harbour Mills | Kim Ross | Customer | Retail | 1,250,000.00 | USD | US | (415) 555-0100 | www.harbour.example.com | 1/1/2023 | 11/2/2026',
        '0015g00000QqQ01 | Linden, Ltd. | Jo Park | Prospect | Finance | 2,500,000.00 | USD | GB | (415) 555-0101 | www.linden.example.com | 2/3/2023 | 11/3/2026',
        '0015g00000QqQ02 | Quarry Inc | Kim Ross | Former Customer | Leisure | 3,750,000.00 | USD | DE | (415) 555-0102 | www.quarry.example.com | 3/5/2023 | 11/4/2026',
      ],
    },
    {
      target: 'customers',
      certain: true,
      columns: {
        external_id: 'Account ID',
        name: 'Account Name',
        owner_email: 'Account Owner',
        stage: 'Type',
        industry: 'Industry',
        country: 'Billing Country',
        domain: 'Website',
        since_on: 'Customer Since',
      },
      people: null,
      contracts: null,
      values: { stage: { Customer: 'active', Prospect: 'prospect', 'Former Customer': 'left' } },
    },
  ],
  [
    'opportunities of Salesforce: only what is won is a contract, and twelve months are a year',
    {
      file: 'opportunities-2026.csv',
      headings: deals,
      rows: [
        '0065g01 | Harbour - 2026 | 0015g01 | Harbour Mills | Renewal | Closed Won | 12000.00 | USD | 1/15/2026 | 1/15/2026 | 1/14/2027 | 12 | Kim Ross',
        '0065g02 | Linden - 2026 | 0015g02 | Linden, Ltd. | New Business | Closed Lost | 24000.00 | USD | 2/15/2026 | 2/15/2026 | 2/14/2027 | 24 | Jo Park',
        '0065g03 | Quarry - 2026 | 0015g03 | Quarry Inc | New Business | Negotiation | 36000.00 | USD | 3/15/2026 | 3/15/2026 | 3/14/2027 | 12 | Jo Park',
      ],
    },
    {
      target: 'contracts',
      certain: true,
      columns: {
        external_id: 'Opportunity ID',
        customer: 'Account ID',
        customer_name: 'Account Name',
        amount: 'Amount',
        currency: 'Amount Currency',
        starts_on: 'Contract Start Date',
        ends_on: 'Contract End Date',
      },
      rest: { only: { column: 'Stage', values: ['Closed Won'] }, defaults: { period: 'year' } },
    },
  ],
  [
    'won terms of two years make the amount a question',
    {
      file: 'opportunities-2026.csv',
      headings: deals,
      rows: [
        '0065g01 | Harbour - 2026 | 0015g01 | Harbour Mills | Renewal | Closed Won | 12000.00 | USD | 1/15/2026 | 1/15/2026 | 1/14/2027 | 12 | Kim Ross',
        '0065g02 | Linden - 2026 | 0015g02 | Linden, Ltd. | New Business | Closed Won | 24000.00 | USD | 2/15/2026 | 2/15/2026 | 2/14/2028 | 24 | Jo Park',
      ],
    },
    {
      target: 'contracts',
      certain: false,
      unused: ['Amount'],
      rest: { only: { column: 'Stage', values: ['Closed Won'] } },
    },
  ],
  [
    'companies of HubSpot: No owner is nobody, and what has no start is no contract',
    {
      file: 'hubspot-crm-exports-all-companies-2026-06-01.csv',
      headings:
        'Record ID | Company name | Company owner | Create Date | Phone Number | City | Country/Region | Industry | Lifecycle Stage | Annual Revenue | Company Domain Name | MRR | Renewal Date',
      rows: [
        '9101 | Harbour Mills | Kim Ross | 2025-01-03 09:12 | +1 415 555 0200 | Reno | United States | RETAIL | customer | 100000 | harbour.example.com | 500 | 2026-12-05',
        '9102 | Linden | No owner | 2025-02-03 09:12 | +1 415 555 0201 | Reno | United States | RETAIL | opportunity | 200000 | linden.example.com | 900 | 2026-12-06',
        '9103 | Quarry | Kim Ross | 2025-03-03 09:12 | +1 415 555 0202 | Reno | Canada | RETAIL | marketingqualifiedlead | 300000 | quarry.example.com | 100 | 2026-12-07',
      ],
    },
    {
      target: 'customers',
      certain: true,
      columns: {
        external_id: 'Record ID',
        name: 'Company name',
        owner_email: 'Company owner',
        country: 'Country/Region',
        industry: 'Industry',
        stage: 'Lifecycle Stage',
        domain: 'Company Domain Name',
      },
      people: null,
      contracts: null,
      unused: ['Create Date', 'Annual Revenue', 'MRR', 'Renewal Date'],
      values: {
        stage: { customer: 'active', opportunity: 'prospect', marketingqualifiedlead: 'prospect' },
        owner_email: { 'No owner': '' },
      },
    },
  ],
  [
    'deals of HubSpot without a start: contracts of the won ones, and the start is asked',
    {
      file: 'hubspot-crm-exports-all-deals-2026-06-01.csv',
      headings: 'Record ID | Deal Name | Deal Stage | Close Date | Deal owner | Amount | Associated Company',
      rows: [
        '1 | A deal | Closed won | 2026-01-01 10:00 | Kim Ross | 12000 | Harbour Mills',
        '2 | B deal | Closed lost | 2026-01-02 10:00 | Kim Ross | 9000 | Linden',
      ],
    },
    {
      target: 'contracts',
      certain: false,
      columns: { external_id: 'Record ID', customer_name: 'Associated Company' },
      unused: ['Close Date'],
      rest: { only: { column: 'Deal Stage', values: ['Closed won'] } },
    },
  ],
  [
    'contacts of a CRM are people',
    {
      file: 'contacts.csv',
      headings: 'Contact ID | First Name | Last Name | Title | Account ID | Email | Phone | Department',
      rows: [
        '0035g01 | Ana | Poe | Buyer | 0015g01 | ana@harbour.example | +44 20 1111 0001 | Sales',
        '0035g02 | Ben | Ruiz | CTO | 0015g02 | ben@linden.example | +44 20 1111 0002 | IT',
      ],
    },
    {
      target: 'people',
      certain: true,
      columns: {
        external_id: 'Contact ID',
        given_name: 'First Name',
        family_name: 'Last Name',
        title: 'Title',
        customer: 'Account ID',
        email: 'Email',
        phone: 'Phone',
        department: 'Department',
      },
    },
  ],
  [
    'a form of Google, in Japanese: the score is known by its words and values, the steps in words by a shown table',
    {
      file: '利用者アンケート（回答）- フォームの回答 1.csv',
      headings:
        'タイムスタンプ | メールアドレス | 貴社名をご記入ください | 当社を、ご友人や同僚の方にすすめる可能性はどのくらいありますか？（0～10） | その理由をお聞かせください。（任意） | サポートの対応に、どの程度満足していますか？',
      rows: [
        '2026/11/03 9:10:45 | kimura@aozora.example | 株式会社あおぞら | 9 | 助かります | とても満足',
        '2026/11/04 9:10:45 | asano@hokuto.example | ㈱北斗 | 6 | 遅い | どちらともいえない',
        '2026/11/05 9:10:45 | nishi@minato.example | (株)みなと | 8 |  | 満足',
        '2026/11/06 9:10:45 | someone@mail.example |  | 0 | 使いにくい | とても不満',
      ],
    },
    {
      target: 'responses',
      certain: true,
      columns: {
        answered_at: 'タイムスタンプ',
        email: 'メールアドレス',
        customer_name: '貴社名をご記入ください',
        nps: '当社を、ご友人や同僚の方にすすめる可能性はどのくらいありますか？（0～10）',
        comment: 'その理由をお聞かせください。（任意）',
        csat: 'サポートの対応に、どの程度満足していますか？',
      },
      values: { csat: { とても満足: '5', どちらともいえない: '3', 満足: '4', とても不満: '1' } },
      rest: { defaults: { survey: '利用者アンケート' }, opensPlays: true },
    },
  ],
  [
    'SurveyMonkey: two rows of headings, the end counts, and Custom Data is a customer where it is one',
    {
      file: 'NPS_2026.csv',
      headings:
        'Respondent ID | Collector ID | Start Date | End Date | IP Address | Email Address | First Name | Last Name | Custom Data 1 | How likely are you to recommend us to a friend or colleague? | How likely are you to recommend us to a friend or colleague? -Group | What could we do better? Open-Ended Response',
      rows: [
        '11401 | 402 | 11/03/2026 09:12:45 AM | 11/03/2026 09:15:02 AM |  | ana@harbour.example |  |  | A1 | 10 | Promoter | nothing',
        '11402 | 402 | 11/04/2026 09:12:45 AM | 11/04/2026 09:15:02 AM |  | ben@linden.example |  |  | A2 | 3 | Detractor | the search',
        '11403 | 402 | 11/05/2026 09:12:45 AM | 11/05/2026 09:15:02 AM |  | cy@quarry.example |  |  | A3 | 8 | Passive |',
      ],
      known: { customerIds: ['A1', 'A2', 'A3'] },
    },
    {
      target: 'responses',
      certain: true,
      columns: {
        external_id: 'Respondent ID',
        answered_at: 'End Date',
        email: 'Email Address',
        customer: 'Custom Data 1',
        nps: 'How likely are you to recommend us to a friend or colleague?',
        comment: 'What could we do better? Open-Ended Response',
      },
      unused: [
        'Start Date',
        'IP Address',
        'Collector ID',
        'How likely are you to recommend us to a friend or colleague? -Group',
      ],
    },
  ],
  [
    'Typeform, where nobody knows whose the answers are: no plays from it',
    {
      file: 'responses-typeform.csv',
      headings:
        '# | How likely are you to recommend us? | What is missing? | Start Date (UTC) | Submit Date (UTC) | Network ID',
      rows: [
        'a1b2c3 | 9 | dark mode | 2026-01-01 10:00:00 | 2026-01-01 10:02:00 | 8fa1',
        'a1b2c4 | 4 | speed | 2026-01-02 10:00:00 | 2026-01-02 10:02:00 | 8fa2',
        'a1b2c5 | 7 |  | 2026-01-03 10:00:00 | 2026-01-03 10:02:00 | 8fa3',
      ],
    },
    {
      target: 'responses',
      certain: true,
      columns: {
        nps: 'How likely are you to recommend us?',
        comment: 'What is missing?',
        answered_at: 'Submit Date (UTC)',
        external_id: '#',
      },
      rest: { opensPlays: false },
    },
  ],
  [
    'Qualtrics',
    {
      file: 'Customer Effort_May 4, 2026.csv',
      headings:
        'StartDate | EndDate | IPAddress | Progress | Finished | RecordedDate | ResponseId | RecipientEmail | ExternalReference | It was easy to solve my issue (effort) | Anything else?',
      rows: [
        '2026-05-01 10:00:00 | 2026-05-01 10:02:00 | 10.0.0.1 | 100 | 1 | 2026-05-01 10:02:01 | R_1a | ana@harbour.example | A1 | 6 | fine',
        '2026-05-02 10:00:00 | 2026-05-02 10:02:00 | 10.0.0.2 | 100 | 1 | 2026-05-02 10:02:01 | R_1b | ben@linden.example | A2 | 2 | slow',
      ],
    },
    {
      target: 'responses',
      certain: true,
      columns: {
        external_id: 'ResponseId',
        answered_at: 'EndDate',
        email: 'RecipientEmail',
        ces: 'It was easy to solve my issue (effort)',
        comment: 'Anything else?',
      },
      unused: ['IPAddress', 'RecordedDate', 'Progress', 'Finished'],
    },
  ],
  [
    'a score, a version and an address of a machine are no domain',
    {
      file: 'vendors.csv',
      headings: 'id | name | score | version | address',
      rows: [
        '1 | Alder | 4.5 | 1.2.3 | 10.0.0.1',
        '2 | Birch | 3.2 | 2.0.1 | 10.0.0.2',
        '3 | Cedar | 1.1 | 2026.1.1 | 10.0.0.3',
      ],
    },
    {
      target: 'customers',
      certain: false,
      columns: { external_id: 'id', name: 'name' },
      unused: ['score', 'version', 'address'],
    },
  ],
  [
    'a table of states without a name makes no customers, and says which columns tell the outcome',
    {
      file: 'status.xlsx',
      headings: 'Customer ID | Count | Customer Status | Churn Label | Churn Reason | Satisfaction Score',
      rows: [
        '1000-A | 1 | Stayed | No |  | 4',
        '1001-A | 1 | Churned | Yes | Price | 1',
        '1002-A | 1 | Joined | No |  | 3',
        '1003-A | 1 | Stayed | No |  | 4',
        '1004-A | 1 | Churned | Yes | Price | 1',
        '1005-A | 1 | Joined | No |  | 3',
        '1006-A | 1 | Stayed | No |  | 5',
        '1007-A | 1 | Churned | Yes | Moved | 2',
        '1008-A | 1 | Stayed | No |  | 3',
        '1009-A | 1 | Churned | Yes | Price | 1',
      ],
    },
    {
      target: 'customers',
      certain: false,
      unused: ['Count', 'Churn Reason', 'Satisfaction Score'],
      leaks: ['Churn Reason', 'Satisfaction Score'],
      rest: {
        because: {
          en: 'No column is sure to hold “Name”.',
          ja: '「名称」に当たる列が確定できません。',
        },
      },
    },
  ],
  [
    'columns that foretell what they already know, in Japanese',
    {
      file: '顧客マスタ.csv',
      headings: '顧客ID | 顧客名 | ステータス | 解約理由 | 解約スコア | 退会アンケート | 解約日',
      rows: [
        '1 | 株式会社ひばり | 契約中 |  | 0.1 |  |',
        '2 | 株式会社つぐみ | 解約済 | 価格 | 0.9 | 高い | 2026-01-31',
        '3 | 株式会社かけす | 契約中 |  | 0.2 |  |',
      ],
    },
    {
      target: 'customers',
      certain: true,
      columns: { external_id: '顧客ID', name: '顧客名', stage: 'ステータス', left_on: '解約日' },
      leaks: ['解約理由', '解約スコア', '退会アンケート'],
    },
  ],
  [
    'without headings the content speaks',
    {
      file: 'list.csv',
      headings: '#1 | #2 | #3 | #4 | #5',
      rows: [
        '株式会社あおぞら | 5070001000715 | kimura@aozora.example | 03-1111-0001 | https://aozora.example',
        '㈱北斗 | 6020001008662 | asano@hokuto.example | 03-1111-0002 | https://hokuto.example',
        '青木商店 | 1010001185037 | nishi@minato.example | 03-1111-0003 | https://minato.example',
      ],
    },
    {
      target: 'customers',
      columns: { name: '#1', corporate_number: '#2', domain: '#5' },
      people: { email: '#3', phone: '#4' },
    },
  ],
  [
    'subscribers of a telephone company, who have no names, are not taken for granted',
    {
      file: 'Telco.csv',
      headings: 'customerID | gender | tenure | Contract | MonthlyCharges | TotalCharges | Churn',
      rows: [
        '7590-V | Female | 1 | Month-to-month | 29.85 | 29.85 | No',
        '5575-G | Male | 34 | One year | 56.95 | 1889.5 | No',
        '3668-Q | Male | 2 | Month-to-month | 53.85 | 108.15 | Yes',
      ],
    },
    { target: 'customers', certain: false, columns: { external_id: 'customerID', churned: 'Churn' } },
  ],
]

test.each(stories)('%s', (_, sheet, expected) => {
  const said = saidBy(bestFor(sheet), expected)
  expect(said).toMatchObject(expected)
  expect(said.values).toEqual(expected.values)
})
