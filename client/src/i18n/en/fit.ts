export const messages = {
  title: 'The plan and the territory',
  intro:
    'Where the territory is going and what it asks for, one thing at a time. It is there to be talked about: it is no score and decides nothing.',
  noDirections: 'The municipality has not written its development directions yet.',
  meets: '“{ability}” is wanted here: {direction} looks for {group}.',
  meetsNothing: 'No ability written down so far is about this direction.',
  'language.met': 'Language: it asks for {language} at level {level}, and the person is at {has}.',
  'language.missing': 'Language: it asks for {language} at level {level}; the person is at {has}.',
  'language.notKnown':
    'Language: it asks for {language} at level {level}. The person’s level is not written down: ask.',
  'licence.met': 'Licence: it asks for {licence}, and the person has it.',
  'licence.missing': 'Licence: it asks for {licence}, which the person does not have.',
  'licence.toConvert':
    'Licence: it asks for {licence}. The person has one from another country, which has to be exchanged first.',
  'licence.notKnown': 'Licence: it asks for {licence}. Whether the person has it is not written down: ask.',
  'permit.met':
    'Permit: it asks for one that allows to work. There is a valid one; check whether it allows this work.',
  'permit.missing': 'Permit: it asks for one that allows to work, which is missing or has run out.',
  'permit.notKnown':
    'Permit: it asks for one that allows to work. Which one there is, is not written down: ask.',
  'skill.met': 'Skill: it asks for “{skill}”, which is among the person’s abilities.',
  'skill.missing': 'Skill: it asks for “{skill}”, which the person does not have.',
  'skill.notKnown':
    'Skill: it asks for “{skill}”. It is not among those written down: ask whether the person can do it.',
  'goal.language': 'Learn {language} up to level {level}',
  'goal.licenceToConvert': 'Exchange the driving licence {licence}',
  'goal.licence': 'Get the driving licence {licence}',
  'goal.permit': 'Have a permit that allows to work',
  'goal.skill': 'Learn: {skill}',
  helps: 'No service helps | {n} service can help | {n} services can help',
  nobodyHelps: 'No service of the map speaks of it: ask around.',
  asSupport: 'Add as a support',
  alreadySupport: 'already a support',
  supportAdded: 'Support planned: {name}',
}
