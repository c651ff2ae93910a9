/** The only place that finds out which host the page has. */
import type { Host } from '../../shared/desktop';
import { answerRequest } from '../../shared/hosts/answers';
import { bridgeOf, electronHost } from './electron';
import { makeHost } from './host';
import { pageAnswers } from './page';
import { browserEntry, carryToServer, isServed } from './server';
import { enterByNewKeys } from './serverKey';

/** The desktop application's host, else the local server's, else the plain page's. */
export function chooseHost(): Host {
  const bridge = bridgeOf(window);
  if (bridge) return electronHost(bridge);
  const answers = pageAnswers();
  if (!isServed(document))
    return makeHost((name, question) => answerRequest(answers, name, question));
  enterByNewKeys();
  return makeHost(carryToServer(browserEntry(), answers));
}
