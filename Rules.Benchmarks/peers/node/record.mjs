// The verdict, the explanation and the record of a decision: the same words and the same JSON as in C#.

const strength = { deny: 0, refer: 1, allow: 2 };

/** Verdict and deciding clauses, given the clauses that apply in any order; without any it is a denial. */
export function decide(applying) {
  let clauses = [];
  for (const clause of applying) {
    if (clauses.length && strength[clause.effect] < strength[clauses[0].effect]) clauses = [];
    if (!clauses.length || clause.effect === clauses[0].effect) clauses.push(clause);
  }
  clauses.sort((one, other) => (one.id < other.id ? -1 : 1));
  return { verdict: clauses.length ? clauses[0].effect : 'deny', clauses };
}

/** Explains a decision and writes it down. */
export function record(pack, request, { verdict, clauses }) {
  return JSON.stringify({
    pack: pack.name,
    request,
    verdict,
    clauses: clauses.map(({ id, when }) => ({ id, because: when.map(condition => explain(condition, request)) })),
  });
}

function explain(condition, request) {
  condition.words ??= words(condition);
  return `${condition.field} ${request[condition.field]} ${condition.words}`;
}

function words({ test, values, number }) {
  switch (test) {
    case 'oneOf': return `is one of ${values.join(', ')}`;
    case 'startsWith': return `starts with ${values[0]}`;
    default: return `is at least ${number}`;
  }
}

/** The clauses of a pack by their ids. */
export const byId = pack => new Map(pack.clauses.map(clause => [clause.id, clause]));

/** The clauses of a pack, those of the strongest effect first. */
export const strongestFirst = pack => pack.clauses.toSorted((one, other) => strength[one.effect] - strength[other.effect]);
