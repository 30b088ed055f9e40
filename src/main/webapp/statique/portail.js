// The portal works without this file. With it, a password can be shown, a form is not sent twice, and errors are read out.
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

    var errors = document.getElementById('erreurs');
    if (errors) {
        errors.focus();
    }
})();
