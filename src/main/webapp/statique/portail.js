// The portal works without this file. With it, a password can be shown, a form is not sent twice, errors are read out, an
// import is followed, a session that is about to end can be continued, and a long text outlives the session in which it was
// written.
(function () {
    'use strict';

    function passwordsOf(form) {
        return form.querySelectorAll('input[type="password"], input[data-shown]');
    }

    function show(form, shown) {
        passwordsOf(form).forEach(function (field) {
            field.type = shown ? 'text' : 'password';
            field.toggleAttribute('data-shown', shown);
        });
        form.querySelectorAll('.reveal').forEach(function (button) {
            button.textContent = shown ? button.dataset.hide : button.dataset.show;
        });
    }

    document.querySelectorAll('.reveal').forEach(function (button) {
        button.dataset.show = button.textContent;
        button.hidden = false;
        button.addEventListener('click', function () {
            show(button.form, button.form.querySelector('[data-shown]') === null);
        });
    });

    // The button is not disabled: its name would not be sent, and the keyboard would lose its place.
    document.querySelectorAll('form').forEach(function (form) {
        var sentAt = -Infinity;
        form.addEventListener('submit', function (event) {
            if (event.timeStamp - sentAt < 5000) {
                event.preventDefault();
                return;
            }
            sentAt = event.timeStamp;
            show(form, false);
        });
        window.addEventListener('pageshow', function () {
            sentAt = -Infinity;
        });
    });

    var askedAt = Date.now();

    var menu = document.querySelector('.person-menu');
    if (menu) {
        document.addEventListener('click', function (event) {
            if (!menu.contains(event.target)) {
                menu.open = false;
            }
        });
        menu.addEventListener('keydown', function (event) {
            if (event.key === 'Escape' && menu.open) {
                menu.open = false;
                menu.querySelector('summary').focus();
            }
        });
    }

    // What goes on is followed: every two seconds this part of the page is taken from the same page again.
    function follow() {
        var part = document.querySelector('[data-follow]');
        if (!part) {
            return;
        }
        window.setTimeout(function () {
            fetch(window.location.href, {credentials: 'same-origin'}).then(function (answer) {
                if (!answer.ok || answer.redirected) {
                    throw new Error('not the page');
                }
                askedAt = Date.now();
                return answer.text();
            }).then(function (html) {
                var next = new DOMParser().parseFromString(html, 'text/html').getElementById(part.id);
                if (!next) {
                    throw new Error('not the page');
                }
                var done = !next.hasAttribute('data-follow');
                var inside = part.contains(document.activeElement);
                if (inside && !done) {
                    // Whoever is at a link there keeps his place: only the bar and the numbers move on.
                    update(part, next);
                } else {
                    part.replaceWith(next);
                }
                if (done) {
                    var status = document.getElementById(next.id + '-annonce');
                    status.textContent = status.dataset.done;
                    if (inside) {
                        next.querySelector('a').focus();
                    }
                }
                follow();
            }).catch(function () {
                // Signed out, or the portal is away: « Actualiser » is still there.
                window.setTimeout(follow, 10000);
            });
        }, 2000);
    }

    function update(part, next) {
        var shown = part.querySelectorAll('progress, dd, .advance, .state');
        var newer = next.querySelectorAll('progress, dd, .advance, .state');
        if (shown.length !== newer.length) {
            return;
        }
        shown.forEach(function (element, index) {
            if (element.tagName === 'PROGRESS') {
                element.max = newer[index].max;
                element.value = newer[index].value;
            }
            element.textContent = newer[index].textContent;
        });
    }

    follow();

    // Whoever types for long is warned before the session ends; it is he who continues it, never this page by itself.
    function watchSession(warning) {
        var text = warning.querySelector('p');
        var button = warning.querySelector('button');
        var soon = text.textContent;
        var goOn = button.textContent;
        var openedAt = askedAt;
        var told = '';
        var others = window.BroadcastChannel ? new window.BroadcastChannel('session') : null; // windows of the same session

        function asked(at) {
            askedAt = Math.max(askedAt, at);
            told = '';
            if (warning.open) {
                warning.close();
            }
        }

        function tellOthers() {
            if (others) {
                others.postMessage(askedAt);
            }
        }

        function tell(what) {
            if (told === what) {
                return;
            }
            told = what;
            text.textContent = what === 'soon' ? soon : warning.dataset[what];
            button.textContent = what === 'soon' ? goOn : warning.dataset.close;
            if (!warning.open) {
                warning.hidden = false;
                warning.showModal();
            }
        }

        function look() {
            var idle = warning.dataset.idle * 1000;
            var idleEnd = askedAt + idle;
            var lastEnd = openedAt + warning.dataset.left * 1000;
            var left = Math.min(idleEnd, lastEnd) - Date.now();
            if (left <= 0) {
                tell('over');
            } else if (left <= Math.min(300000, idle / 3)) {
                tell(lastEnd <= idleEnd ? 'last' : 'soon');
            }
        }

        button.addEventListener('click', function () {
            warning.close();
        });
        warning.addEventListener('close', function () {
            warning.hidden = true;
            if (told !== 'soon') {
                return;
            }
            fetch(warning.dataset.address, {credentials: 'same-origin'}).then(function (answer) {
                if (answer.ok) {
                    asked(Date.now());
                    tellOthers();
                } else if (answer.status === 404) {
                    tell('over');
                } else {
                    told = ''; // nobody knows: asked again while there is time
                }
            }).catch(function () {
                told = '';
            });
        });
        if (others) {
            others.addEventListener('message', function (event) {
                asked(event.data);
            });
            tellOthers();
        }
        window.setInterval(look, 1000);
    }

    var warning = document.getElementById('fin-de-session');
    if (warning && warning.showModal) {
        watchSession(warning);
    }

    // What is written into a form with a draft is kept in this window, also while one signs in again, until it is published or
    // called off. A preview has no draft: what is published there is what it shows.
    function keepDraft(draft) {
        draft.querySelectorAll('textarea, input[type="date"]').forEach(function (field) {
            var key = 'draft ' + draft.dataset.draft + ' ' + field.id;
            var kept = window.sessionStorage.getItem(key);
            if (kept !== null && kept !== field.value) {
                field.value = kept;
                document.getElementById('texte-retrouve').hidden = false;
            }
            field.addEventListener('input', function () {
                window.sessionStorage.setItem(key, field.value);
            });
        });
    }

    function endDrafts(end) {
        Object.keys(window.sessionStorage).filter(function (key) {
            return key.startsWith('draft ' + end.dataset.draftsEnd);
        }).forEach(function (key) {
            window.sessionStorage.removeItem(key);
        });
    }

    try {
        document.querySelectorAll('[data-draft]').forEach(keepDraft);
        document.querySelectorAll('a[data-drafts-end]').forEach(function (link) {
            link.addEventListener('click', function () {
                endDrafts(link);
            });
        });
        document.querySelectorAll('p[data-drafts-end]').forEach(endDrafts);
    } catch (nothingIsKept) {
        // As this browser is told; the page says to keep a copy.
    }

    var errors = document.getElementById('erreurs');
    if (errors) {
        errors.focus();
    }
})();
