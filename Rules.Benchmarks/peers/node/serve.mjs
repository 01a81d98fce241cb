// Serves the candidates on Node over standard input and output: one line of JSON an order, one line an answer (see Runs/Order.cs).
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import * as jsonRulesEngine from './json-rules-engine.mjs';
import * as zen from './zen-engine.mjs';
import * as casbin from './casbin.mjs';
import * as cedar from './cedar.mjs';
import { record } from './record.mjs';

const candidates = [jsonRulesEngine, zen, casbin, cedar];
const loaded = new Map();

async function find({ candidate, pack: path }) {
  const key = `${candidate}\n${path}`;
  if (!loaded.has(key)) {
    const pack = JSON.parse(readFileSync(path, 'utf8'));
    loaded.set(key, { pack, next: 0, ...await candidates.find(({ info }) => info.name === candidate).load(pack) });
  }
  return loaded.get(key);
}

async function decideAll(one) {
  const answer = { verdicts: [], records: [] };
  for (const request of one.pack.requests) {
    answer.verdicts.push(await one.verdict(request));
    answer.records.push(record(one.pack, request, await one.decide(request)));
  }
  return answer;
}

// Only promises are awaited: waiting for what is there already would be measured.
async function takeTurn(one, { measure, milliseconds: length }) {
  const { pack } = one;
  const run = one[measure] ?? one.decide;
  const start = performance.now();
  let decisions = 0, milliseconds = 0;
  for (; milliseconds < length; milliseconds = performance.now() - start, decisions++) {
    const request = pack.requests[one.next];
    let result = run(request);
    if (result instanceof Promise) result = await result;
    if (measure === 'whole') record(pack, request, result);
    one.next = (one.next + 1) % pack.requests.length;
  }
  return { decisions, milliseconds };
}

async function obey(order) {
  switch (order.do) {
    case 'candidates': return { candidates: candidates.map(({ info }) => info) };
    case 'decide': return decideAll(await find(order));
    case 'turn': return takeTurn(await find(order), order);
    default: throw new Error(`unknown order '${order.do}'; expected candidates, decide or turn`);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await obey(JSON.parse(line)).catch(error => ({ error: error?.stack ?? String(error) }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
