export const messages = {
  open: 'Print',
  title: 'Print',
  print: 'Print or save as PDF',
  what: 'What',
  'kind.plan': 'Whole plan',
  'kind.pact': 'Agreement',
  'kind.receipt': 'Receipt for the person',
  'kind.easy': 'Easy to read, with pictures',
  first: 'Language',
  second: 'Together with',
  alone: 'no other language',
}
