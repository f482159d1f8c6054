// swift-format-ignore-file
// Made of Templates/ci by `make docs`: change the files there.

extension BuiltInTemplate {
    static let ci: [BuiltInTemplate] = [
        BuiltInTemplate(
            "ci/github-check.yaml",
            ##"""
            # Checks each pull request: what is found is shown at the lines of the change, and what the change does to
            # subscribers as a comment. Copy it to .github/workflows/podfeed-check.yaml and set the two values of `env`.
            name: Podfeed check
            on:
              pull_request:
            permissions:
              contents: read
            concurrency:
              group: podfeed-check-${{ github.ref }}
              cancel-in-progress: true
            env:
              # Where the source of podfeed is, and which commit of it to build. A commit stays what it is; a branch does not.
              PODFEED_REPOSITORY: https://git.example.com/podfeed.git
              PODFEED_REVISION: set-a-commit
            jobs:
              check:
                runs-on: ubuntu-24.04
                container: swift:6.2-bookworm
                timeout-minutes: 60
                defaults:
                  run:
                    shell: bash
                steps:
                  - name: Install programs and libraries
                    run: |
                      apt-get -qq update
                      apt-get -qq install --yes --no-install-recommends ca-certificates ffmpeg git-lfs jq pkg-config \
                        libcmark-gfm-dev libcmark-gfm-extensions-dev libcurl4-openssl-dev libssl-dev libxml2-dev libxml2-utils \
                        libyaml-dev rclone zlib1g-dev >/dev/null
                  - name: Check out, with the commit before
                    uses: actions/checkout@v4.2.2
                    with:
                      fetch-depth: 2
                      lfs: true
                      persist-credentials: false
                  - name: Take podfeed from the cache
                    id: podfeed
                    uses: actions/cache@v4.2.3
                    with:
                      path: ~/podfeed-program
                      key: podfeed-${{ runner.arch }}-${{ env.PODFEED_REVISION }}
                  - name: Build podfeed
                    if: steps.podfeed.outputs.cache-hit != 'true'
                    run: |
                      git clone --quiet --no-checkout "$PODFEED_REPOSITORY" "$HOME/podfeed-source"
                      git -C "$HOME/podfeed-source" checkout --quiet --detach "$PODFEED_REVISION"
                      swift build --package-path "$HOME/podfeed-source" -c release --static-swift-stdlib --product podfeed
                      install -D "$HOME/podfeed-source/.build/release/podfeed" "$HOME/podfeed-program/podfeed"
                  - name: Prepare
                    run: |
                      echo "$HOME/podfeed-program" >> "$GITHUB_PATH"
                      git config --global --add safe.directory "$GITHUB_WORKSPACE"
                  - name: Check the feeds
                    run: podfeed build --format github
                  - name: Say what changes for subscribers
                    run: |
                      podfeed diff 'HEAD^1' . --format markdown > podfeed-diff.md
                      cat podfeed-diff.md >> "$GITHUB_STEP_SUMMARY"
                  - name: Keep it for the comment
                    uses: actions/upload-artifact@v4.6.2
                    with:
                      name: podfeed-diff
                      path: podfeed-diff.md
                      retention-days: 5

              # Nothing of the change is run here, where there is a right to write.
              comment:
                needs: check
                # A pull request from a fork has no such right: its summary shows the same.
                if: github.event.pull_request.head.repo.full_name == github.repository
                runs-on: ubuntu-24.04
                timeout-minutes: 5
                permissions:
                  pull-requests: write
                steps:
                  - name: Take what changes for subscribers
                    uses: actions/download-artifact@v4.3.0
                    with:
                      name: podfeed-diff
                  - name: Comment, or change the comment that is there
                    env:
                      GH_TOKEN: ${{ github.token }}
                      NUMBER: ${{ github.event.pull_request.number }}
                    run: |
                      gh pr comment "$NUMBER" --repo "$GITHUB_REPOSITORY" --body-file podfeed-diff.md \
                        --edit-last --create-if-none

            """##),
        BuiltInTemplate(
            "ci/github-publish.yaml",
            ##"""
            # Publishes what is on the branch main: after each push, and four times an hour for episodes whose time has come.
            # Copy it to .github/workflows/podfeed-publish.yaml and set the values of `env`. The secrets of the target belong to
            # the environment `podcasts` (Settings, Environments), which only the branch main may use.
            name: Podfeed publish
            on:
              push:
                branches: [main]
              schedule:
                # GitHub begins late when it is busy, least often at odd minutes.
                - cron: "3,18,33,48 * * * *"
              workflow_dispatch:
            permissions:
              contents: read
            # One publisher at a time; one that has begun is let finish.
            concurrency:
              group: podfeed-publish
              cancel-in-progress: false
            env:
              # Where the source of podfeed is, and which commit of it to build. A commit stays what it is; a branch does not.
              PODFEED_REPOSITORY: https://git.example.com/podfeed.git
              PODFEED_REVISION: set-a-commit
              # The target, by its name under `publish:` in podfeed.yaml.
              PODFEED_TARGET: web
            jobs:
              publish:
                if: github.ref == 'refs/heads/main'
                runs-on: ubuntu-24.04
                container: swift:6.2-bookworm
                environment: podcasts
                timeout-minutes: 60
                permissions:
                  # To commit podfeed.lock, in which the identities of what is released are recorded.
                  contents: write
                defaults:
                  run:
                    shell: bash
                steps:
                  - name: Install programs and libraries
                    run: |
                      apt-get -qq update
                      apt-get -qq install --yes --no-install-recommends ca-certificates ffmpeg git-lfs jq pkg-config \
                        libcmark-gfm-dev libcmark-gfm-extensions-dev libcurl4-openssl-dev libssl-dev libxml2-dev libxml2-utils \
                        libyaml-dev rclone zlib1g-dev >/dev/null
                  - name: Check out the newest of main, also when an old run is repeated
                    uses: actions/checkout@v4.2.2
                    with:
                      ref: main
                      lfs: true
                  - name: Take podfeed from the cache
                    id: podfeed
                    uses: actions/cache@v4.2.3
                    with:
                      path: ~/podfeed-program
                      key: podfeed-${{ runner.arch }}-${{ env.PODFEED_REVISION }}
                  - name: Build podfeed
                    if: steps.podfeed.outputs.cache-hit != 'true'
                    run: |
                      git clone --quiet --no-checkout "$PODFEED_REPOSITORY" "$HOME/podfeed-source"
                      git -C "$HOME/podfeed-source" checkout --quiet --detach "$PODFEED_REVISION"
                      swift build --package-path "$HOME/podfeed-source" -c release --static-swift-stdlib --product podfeed
                      install -D "$HOME/podfeed-source/.build/release/podfeed" "$HOME/podfeed-program/podfeed"
                  - name: Prepare
                    run: |
                      echo "$HOME/podfeed-program" >> "$GITHUB_PATH"
                      git config --global --add safe.directory "$GITHUB_WORKSPACE"
                      # One time for all that follows: what is due now is recorded, and exactly that is published.
                      echo "SOURCE_DATE_EPOCH=$(date +%s)" >> "$GITHUB_ENV"
                  - name: Record what is released
                    run: |
                      podfeed lock
                      git add Feeds/podfeed.lock
                      git diff --cached --quiet ||
                        git -c user.name=Podfeed -c user.email=podfeed@example.com commit --quiet -m 'Record what is released'
                  - name: Build, compare with what is live, and show the plan
                    env:
                      # What the target needs. Here it is `s3: web:BUCKET`, with a remote of rclone that these variables describe;
                      # docs/ci.md has those of others.
                      RCLONE_CONFIG_WEB_TYPE: s3
                      RCLONE_CONFIG_WEB_PROVIDER: Other
                      RCLONE_CONFIG_WEB_ENDPOINT: ${{ vars.S3_ENDPOINT }}
                      RCLONE_CONFIG_WEB_ACCESS_KEY_ID: ${{ secrets.S3_ACCESS_KEY_ID }}
                      RCLONE_CONFIG_WEB_SECRET_ACCESS_KEY: ${{ secrets.S3_SECRET_ACCESS_KEY }}
                    run: podfeed publish "$PODFEED_TARGET" --dry-run --locked
                  - name: Push the record
                    # Before anything goes out: what is live is recorded, whatever happens next.
                    run: git push --quiet origin HEAD:main
                  - name: Publish
                    env:
                      RCLONE_CONFIG_WEB_TYPE: s3
                      RCLONE_CONFIG_WEB_PROVIDER: Other
                      RCLONE_CONFIG_WEB_ENDPOINT: ${{ vars.S3_ENDPOINT }}
                      RCLONE_CONFIG_WEB_ACCESS_KEY_ID: ${{ secrets.S3_ACCESS_KEY_ID }}
                      RCLONE_CONFIG_WEB_SECRET_ACCESS_KEY: ${{ secrets.S3_SECRET_ACCESS_KEY }}
                    run: podfeed publish "$PODFEED_TARGET" --yes --locked

            """##),
        BuiltInTemplate(
            "ci/gitlab-ci.yml",
            ##"""
            # Checks each merge request, and publishes what is on the default branch. Copy it to .gitlab-ci.yml, or include it, and
            # set the first three variables. Episodes whose time has come are published by a schedule: Build, Pipeline schedules,
            # with 3-59/15 * * * * and the default branch.
            #
            # Tokens are variables of the project (Settings, CI/CD), masked:
            #   PODFEED_PUSH_TOKEN     protected; a project access token of the scope write_repository, to commit podfeed.lock
            #   PODFEED_COMMENT_TOKEN  a project access token of the scope api, role Reporter; without it there is no comment
            # What the target needs is protected, too: docs/ci.md lists the names.

            stages: [check, publish]

            variables:
              # Where the source of podfeed is, and which commit of it to build. A commit stays what it is; a branch does not.
              PODFEED_REPOSITORY: https://git.example.com/podfeed.git
              PODFEED_REVISION: set-a-commit
              # The target, by its name under `publish:` in podfeed.yaml.
              PODFEED_TARGET: web
              # With the commits to compare with.
              GIT_DEPTH: "0"

            workflow:
              rules:
                - if: $CI_PIPELINE_SOURCE == "merge_request_event"
                - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

            .podfeed:
              image: swift:6.2-bookworm
              timeout: 60 minutes
              cache:
                key: podfeed-$PODFEED_REVISION
                paths: [.podfeed-program/]
              before_script:
                - |
                  apt-get -qq update
                  apt-get -qq install --yes --no-install-recommends ca-certificates curl ffmpeg git-lfs jq pkg-config \
                    libcmark-gfm-dev libcmark-gfm-extensions-dev libcurl4-openssl-dev libssl-dev libxml2-dev libxml2-utils \
                    libyaml-dev rclone zlib1g-dev >/dev/null
                - |
                  if [ ! -x .podfeed-program/podfeed ]; then
                    git clone --quiet --no-checkout "$PODFEED_REPOSITORY" "$HOME/podfeed-source"
                    git -C "$HOME/podfeed-source" checkout --quiet --detach "$PODFEED_REVISION"
                    swift build --package-path "$HOME/podfeed-source" -c release --static-swift-stdlib --product podfeed
                    install -D "$HOME/podfeed-source/.build/release/podfeed" .podfeed-program/podfeed
                  fi
                - export PATH="$CI_PROJECT_DIR/.podfeed-program:$PATH"

            check:
              extends: .podfeed
              stage: check
              interruptible: true
              rules:
                - if: $CI_PIPELINE_SOURCE == "merge_request_event"
              script:
                - podfeed build --format gitlab --fail-on never > podfeed-quality.json
                # The same once more, for people and for the status; it takes no time, as nothing has changed.
                - podfeed build
                - podfeed diff "$CI_MERGE_REQUEST_DIFF_BASE_SHA" . --format markdown > podfeed-diff.md
                - |
                  if [ -n "${PODFEED_COMMENT_TOKEN:-}" ]; then
                    ask() { printf 'header = "PRIVATE-TOKEN: %s"\n' "$PODFEED_COMMENT_TOKEN" | curl -fsS --config - "$@"; }
                    notes="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
                    { echo '<!-- podfeed diff -->'; cat podfeed-diff.md; } > podfeed-note.md
                    id=$(ask "$notes?per_page=100" |
                      jq -r '[.[] | select(.body | startswith("<!-- podfeed diff -->")) | .id][0] // empty')
                    method=${id:+PUT}
                    ask --request "${method:-POST}" --data-urlencode body@podfeed-note.md --output podfeed-note.json \
                      "$notes${id:+/$id}"
                  fi
              artifacts:
                when: always
                expire_in: 1 week
                paths: [podfeed-diff.md]
                reports:
                  codequality: podfeed-quality.json

            publish:
              extends: .podfeed
              stage: publish
              # One publisher at a time; one that has begun is let finish.
              resource_group: podfeed-publish
              interruptible: false
              environment:
                name: podcasts
              rules:
                - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
              # Status 4 of podfeed: not published, or not wholly, and the same may go through later.
              retry:
                max: 1
                exit_codes: 4
              script:
                # The newest of the branch, also when an old job is run again.
                - git fetch --quiet origin "$CI_DEFAULT_BRANCH"
                - git checkout --quiet --detach FETCH_HEAD
                # One time for all that follows: what is due now is recorded, and exactly that is published.
                - SOURCE_DATE_EPOCH=$(date +%s)
                - export SOURCE_DATE_EPOCH
                - podfeed lock
                - git add Feeds/podfeed.lock
                - |
                  git diff --cached --quiet ||
                    git -c user.name=Podfeed -c user.email=podfeed@example.com commit --quiet -m 'Record what is released'
                - podfeed publish "$PODFEED_TARGET" --dry-run --locked
                # Before anything goes out: what is live is recorded, whatever happens next. The token is on no command line.
                - |
                  if [ "$(git rev-parse HEAD)" != "$(git rev-parse FETCH_HEAD)" ]; then
                    git -c credential.helper= \
                      -c credential.helper='!f() { echo username=podfeed; echo "password=$PODFEED_PUSH_TOKEN"; }; f' \
                      push --quiet -o ci.skip "https://$CI_SERVER_HOST/$CI_PROJECT_PATH.git" "HEAD:$CI_DEFAULT_BRANCH"
                  fi
                - podfeed publish "$PODFEED_TARGET" --yes --locked

            """##),
    ]
}
