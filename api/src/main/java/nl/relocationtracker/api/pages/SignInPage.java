package nl.relocationtracker.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import nl.relocationtracker.api.access.Entrance;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Secret;
import nl.relocationtracker.api.pages.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in, and out; whoever was underway goes on from there, with what was typed. */
@Controller
class SignInPage {

    static final String START = "/home";

    private final Entrance entrance;
    private final SignInWay way;

    SignInPage(Entrance entrance, SignInWay way) {
        this.entrance = entrance;
        this.way = way;
    }

    /** Who one is. */
    record SignIn(@NotNull String name, @NotNull Secret password) {}

    @GetMapping("/sign-in")
    String show(
            @RequestParam(defaultValue = START) String to, Language language, Model model, HttpServletRequest request) {
        model.addAllAttributes(way.from(Form.empty(SignIn.class, language), to, Map.of(), request));
        return SignInWay.TEMPLATE;
    }

    @PostMapping("/sign-in")
    Object signIn(
            Form<SignIn> form,
            @RequestParam(defaultValue = START) String to,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean in =
                form.recorded(who -> entrance.signIn(who.name(), who.password().text(), request, response));
        if (in) return onwards(to, model, request);
        model.addAllAttributes(way.from(form, to, SignInWay.kept(request), request));
        return form.again(SignInWay.TEMPLATE, response);
    }

    /** The demo's own way in: one click as each role, on this machine alone. */
    @PostMapping("/sign-in/demo")
    Object signInToDemo(
            @RequestParam Role role,
            @RequestParam(defaultValue = START) String to,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        entrance.signInToDemo(role, request, response);
        return onwards(to, model, request);
    }

    @PostMapping("/sign-out")
    SeeOther signOut(HttpServletRequest request, HttpServletResponse response) {
        entrance.signOut(request, response);
        return new SeeOther("/sign-in", "signed-out");
    }

    private static Object onwards(String to, Model model, HttpServletRequest request) {
        Map<String, String[]> kept = SignInWay.kept(request);
        if (kept.isEmpty()) return new SeeOther(SignInWay.within(to), null);
        model.addAttribute("to", SignInWay.within(to));
        model.addAttribute("kept", kept);
        return "resume";
    }
}
