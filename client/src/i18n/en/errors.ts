/** Why the server refused a record, and what to do; by the server's codes. */
export const messages = {
  forbidden: 'You may no longer change this. Ask the case manager to add you to the team.',
  malformed: 'The server could not read it. Open it, save it again and retry.',
  badId: 'The server could not recognise it. Copy the text into a new entry.',
  unknownType: 'The server does not know this kind of information yet. Update Approdo and retry.',
  typeMismatch: 'The server could not recognise it. Copy the text into a new entry.',
  invalidField: '{field}: missing or not valid. Open it and correct it.',
  otherMunicipality: 'It belongs to another municipality. Switch to that one and enter it again.',
  tooLarge: 'It is too large to be sent. Divide it, or use smaller photos.',
  planNotApproved:
    'Your supervisor has not approved this proposal of the plan: propose it, and sign once it is approved.',
  planUnfinished:
    'This step of the plan lacks something: the day of the proposal or of the signature, or the outcome.',
  teamWithoutAuthor: 'You are not in the team. Add yourself to the team and save again.',
  signsForAnother:
    'Each one signs a meeting off for themselves. Ask your colleague to do it on their own tablet.',
  beyondOversight: 'If you are not in the team, you may only change the team itself. Ask the case manager.',
}
