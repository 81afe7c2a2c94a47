import type { App } from 'cdk8s';
import { Chart, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import type { Problem } from '../../lib/finding';
import { FindingsError, addFindings, findingsOf, validateTree } from '../../lib/finding';

const ERROR: Problem = { code: 'invalid-value', message: 'It is broken.' };
const WARNING: Problem = { code: 'duplicate-library', message: 'There are two.' };

function thrownBy(run: () => void): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** The findings error that a run throws. */
function findingsErrorOf(run: () => void): FindingsError {
  const error = thrownBy(run);
  if (!(error instanceof FindingsError)) throw new Error(`no FindingsError: ${String(error)}`);
  return error;
}

/** An app with an error of this library and one of another, in that order of the tree. */
function brokenApp() {
  const app = Testing.app();
  const chart = new Chart(app, 'test');
  addFindings(new Construct(chart, 'one'), [{ ...ERROR, path: 'spec' }, ERROR, WARNING]);
  new Construct(chart, 'two').node.addValidation({ validate: () => ['The user’s own check fails.'] });
  app.node.addValidation({ validate: () => ['The app fails.'] });
  return { app, chart };
}

let printed: jest.SpiedFunction<typeof process.stderr.write>;

beforeEach(() => {
  printed = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  printed.mockRestore();
});

describe('the synth of an app with errors', () => {
  test.each<[string, (app: App, chart: Chart) => void]>([
    [
      'app.synth()',
      (app) => {
        app.synth();
      },
    ],
    [
      'app.synthYaml()',
      (app) => {
        app.synthYaml();
      },
    ],
    [
      'chart.toJson()',
      (_, chart) => {
        chart.toJson();
      },
    ],
    [
      'validateTree()',
      (app) => {
        validateTree(app);
      },
    ],
  ])('lists all of them, with those of other validations: %s', (_, run) => {
    const { app, chart } = brokenApp();
    const { message } = findingsErrorOf(() => {
      run(app, chart);
    });
    expect(message.replaceAll(/ \(at test\S+:\d+:\d+\)/g, ' (at …)').split('\n')).toEqual([
      'Validation failed with the following errors:',
      '  [] The app fails.',
      '  [test/one] spec: It is broken. [invalid-value] (at …)',
      '  [test/one] It is broken. [invalid-value] (at …)',
      '  [test/two] The user’s own check fails.',
    ]);
  });

  test('has the findings as data', () => {
    const { app } = brokenApp();
    const { findings } = findingsErrorOf(() => {
      app.synth();
    });
    expect(findings).toEqual(findingsOf(app).filter(({ severity }) => severity === 'error'));
    expect(findings).toHaveLength(2);
  });

  test('has a stack with nothing but the call of the user', () => {
    const { app } = brokenApp();
    const error = findingsErrorOf(() => {
      app.synth();
    });
    const [frame, ...others] =
      error.stack?.replace(`FindingsError: ${error.message}\n`, '').split('\n') ?? [];
    expect(frame).toMatch(/^ {4}at .*validate\.test\.ts:\d+:\d+\)?$/);
    expect(others).toEqual([]);
  });

  test('fails each time', () => {
    const { app, chart } = brokenApp();
    const messages = [1, 2].map(
      () =>
        findingsErrorOf(() => {
          chart.toJson();
        }).message,
    );
    expect(messages[0]).toBe(messages[1]);
    findingsErrorOf(() => {
      app.synth();
    });
  });

  test('leaves it to cdk8s to report errors if none is of this library', () => {
    const app = Testing.app();
    const chart = new Chart(app, 'test');
    findingsOf(app);
    chart.node.addValidation({ validate: () => ['The user’s own check fails.'] });
    const error = thrownBy(() => {
      app.synth();
    });
    expect(error).not.toBeInstanceOf(FindingsError);
    expect(String(error)).toBe(
      'Error: Validation failed with the following errors:\n  [test] The user’s own check fails.',
    );
  });
});

describe('warnings', () => {
  test('are printed once, and do not stop the synth', () => {
    const app = Testing.app();
    for (const id of ['one', 'two']) {
      const chart = new Chart(app, id);
      addFindings(new Construct(chart, 'it'), [{ ...WARNING, path: 'spec' }]);
    }
    app.synth();
    app.synth();
    expect(printed.mock.calls.map(([text]) => String(text))).toEqual([
      expect.stringMatching(
        /^warning: \[one\/it\] spec: There are two\. \[duplicate-library\] \(at test\/finding\/validate\.test\.ts:\d+:\d+\)\n$/,
      ),
      expect.stringMatching(/^warning: \[two\/it\] spec: There are two\. /),
    ]);
  });

  test('are printed before the errors that stop the synth', () => {
    const { app } = brokenApp();
    findingsErrorOf(() => {
      app.synth();
    });
    expect(printed).toHaveBeenCalledTimes(1);
  });
});
